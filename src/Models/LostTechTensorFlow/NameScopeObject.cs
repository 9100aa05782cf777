using Tf = tensorflow.compat.v1;

namespace ScopeLint.Models.LostTechTensorFlow;

[ModelOf(typeof(Tf.name_scope))]
internal sealed class NameScopeObject(object? name, object? default_name) : NameScopeEntry(name, default_name);
