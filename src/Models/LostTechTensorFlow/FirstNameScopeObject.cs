using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>The same as it was up to 1.15.</summary>
[ModelOf(typeof(Tf.name_scope))]
internal sealed class FirstNameScopeObject(object? name, object? default_name) : NameScopeEntry(name, default_name);
