using Tf = tensorflow.compat.v1;

namespace ScopeLint.Models.LostTechTensorFlow;

[ModelOf(typeof(Tf.variable_scope))]
internal sealed class ScopeObject(
    object? name_or_scope, string? typeOf_name_or_scope, object? default_name, object? custom_getter, object? reuse, string? typeOf_reuse, object? auxiliary_name_scope)
    : ScopeEntry(name_or_scope, typeOf_name_or_scope, default_name, custom_getter, reuse, typeOf_reuse, auxiliary_name_scope)
{
    public override CapturedScope Captured => new CurrentScope(Opened);

    public static ScopeObject NewDyn(
        object? name_or_scope, string? typeOf_name_or_scope, object? default_name, object? custom_getter, object? reuse, string? typeOf_reuse, object? auxiliary_name_scope) =>
        new(name_or_scope, typeOf_name_or_scope, default_name, custom_getter, reuse, typeOf_reuse, auxiliary_name_scope);
}
