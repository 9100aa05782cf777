using Tf = tensorflow.compat.v1;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What <c>v1</c> is.</summary>
[ModelOf(typeof(Tf.v1))]
internal static class CompatModel
{
    public static object get_variable(string name, object? custom_getter) => Store.Get(name, custom_getter);

    public static object get_variable_dyn(object name, object? custom_getter) => Store.Get((string)name, custom_getter);

    public static CurrentScope get_variable_scope() => new(VariableScope.Current);

    public static void reset_default_graph() => Graph.ResetDefault();
}
