using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What <c>tf</c> is from 0.11 on.</summary>
[ModelOf(typeof(Tf.tensorflow))]
internal sealed class TensorFlowModel
{
    public ScopeObject variable_scope(string name, string? default_name = null, Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(name, default_name, values, reuse, auxiliary_name_scope);

    public ScopeObject variable_scope(CapturedScope scope, string? default_name = null, Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(scope, default_name, values, reuse, auxiliary_name_scope);

    public CapturedScope get_variable_scope() => ScopeObject.get_variable_scope();

    public NameScopeObject name_scope(string? name, string? default_name = "", object? values = null) => new(name, default_name, values);

    public Tf.RefVariable get_variable(
        string name,
        Tf.TensorShape? shape = null,
        Tf.TF_DataType dtype = Tf.TF_DataType.DtInvalid,
        object? initializer = null,
        bool? trainable = null,
        List<string>? collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        Tf.VariableSynchronization synchronization = Tf.VariableSynchronization.Auto,
        Tf.VariableAggregation aggregation = Tf.VariableAggregation.None) => (Tf.RefVariable)Store.Get(name);

    public GraphObject Graph() => new();

    public GraphObject get_default_graph() => new(ScopeLint.Graph.Default);

    public void reset_default_graph() => ScopeLint.Graph.ResetDefault();
}
