using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What <c>tf</c> was up to 0.10.</summary>
[ModelOf(typeof(Tf.tf))]
internal static class StaticTensorFlowModel
{
    public static ScopeObject variable_scope(string name, string? default_name = null, Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(name, default_name, values, reuse, auxiliary_name_scope);

    public static ScopeObject variable_scope(CapturedScope scope, string? default_name = null, Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(scope, default_name, values, reuse, auxiliary_name_scope);

    public static NameScopeObject name_scope(string? name, string? default_name = "", object? values = null) => new(name, default_name, values);

    public static Tf.RefVariable get_variable(
        string name,
        Tf.TensorShape? shape = null,
        Tf.TF_DataType dtype = Tf.TF_DataType.DtInvalid,
        object? initializer = null,
        bool? trainable = null,
        bool? use_resource = null,
        bool validate_shape = true,
        Tf.VariableSynchronization synchronization = Tf.VariableSynchronization.Auto,
        Tf.VariableAggregation aggregation = Tf.VariableAggregation.None) => (Tf.RefVariable)Store.Get(name);

    public static GraphObject Graph() => new();

    public static GraphObject get_default_graph() => new(ScopeLint.Graph.Default);
}
