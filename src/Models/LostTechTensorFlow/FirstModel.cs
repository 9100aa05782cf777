using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What <c>tf</c> is up to 1.15.</summary>
[ModelOf(typeof(Tf.tf))]
internal static class FirstModel
{
    public static object get_variable(string name, object? custom_getter) => Store.Get(name, custom_getter);

    public static object get_variable_dyn(object name, object? custom_getter) => Store.Get((string)name, custom_getter);

    public static FirstCurrentScope get_variable_scope() => new(VariableScope.Current);

    public static void reset_default_graph() => Graph.ResetDefault();
}
