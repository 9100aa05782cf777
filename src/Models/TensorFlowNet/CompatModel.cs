using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What <c>tf.compat.v1</c> is from 0.20 on.</summary>
[ModelOf(typeof(Tf.CompatV1Api))]
internal sealed class CompatModel
{
    public Tf.IVariableV1 get_variable(
        string name,
        Tf.TensorShape? shape = null,
        Tf.TF_DataType dtype = Tf.TF_DataType.DtInvalid,
        object? initializer = null,
        bool? trainable = null,
        List<string>? collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        Tf.VariableSynchronization synchronization = Tf.VariableSynchronization.Auto,
        Tf.VariableAggregation aggregation = Tf.VariableAggregation.None) => (Tf.IVariableV1)Store.Get(name);

    public Tf.IVariableV1 get_variable(
        string name,
        Tf.Shape? shape = null,
        Tf.TF_DataType dtype = Tf.TF_DataType.DtInvalid,
        object? initializer = null,
        bool? trainable = null,
        List<string>? collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        Tf.VariableSynchronization synchronization = Tf.VariableSynchronization.Auto,
        Tf.VariableAggregation aggregation = Tf.VariableAggregation.None) => (Tf.IVariableV1)Store.Get(name);
}
