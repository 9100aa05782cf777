using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

[ModelOf(typeof(Tf.ops))]
internal static class OpsModel
{
    public static NameScopeObject name_scope(string? name, string? default_name, object? values) => new(name, default_name, values);

    public static NameScopeObject name_scope(string? name, string? default_name = "", object? values = null, bool skip_on_eager = true) => new(name, default_name, values);

    public static GraphObject get_default_graph() => new(Graph.Default);

    public static void reset_default_graph() => Graph.ResetDefault();
}
