#if V0_20 || V0_150
using System.Collections.Generic;

namespace Tensorflow;

public class CompatV1Api
{
    public void disable_eager_execution() => throw null;

#if V0_20
    public IVariableV1 get_variable(
        string name,
        TensorShape shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object initializer = null,
        bool? trainable = null,
        List<string> collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None) => throw null;
#endif

#if V0_150
    public IVariableV1 get_variable(
        string name,
        Shape shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object initializer = null,
        bool? trainable = null,
        List<string> collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None) => throw null;
#endif

    public Operation global_variables_initializer() => throw null;
}
#endif
