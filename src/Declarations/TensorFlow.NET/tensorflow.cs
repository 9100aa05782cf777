#if V0_12 || V0_20 || V0_150
using System.Collections.Generic;

namespace Tensorflow;

public partial class tensorflow
{
#if V0_20 || V0_150
    public CompatApi compat => throw null;
#endif

    public IInitializer zeros_initializer => throw null;

    public IInitializer ones_initializer => throw null;

    public variable_scope variable_scope(string name, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public variable_scope variable_scope(VariableScope scope, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public VariableScope get_variable_scope() => throw null;

    public ops.NameScope name_scope(string name, string default_name = "", object values = null) => throw null;

    public ResourceVariable Variable<T>(
        T data,
        bool trainable = true,
        bool validate_shape = true,
        bool use_resource = true,
        string name = null,
        TF_DataType dtype = TF_DataType.DtInvalid) => throw null;

#if V0_12
    public RefVariable get_variable(
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

#if V0_20 || V0_150
    public IVariableV1[] global_variables(string scope = null) => throw null;

    public IVariableV1[] trainable_variables(string scope = null) => throw null;
#else
    public VariableV1[] global_variables(string scope = null) => throw null;

    public VariableV1[] trainable_variables(string scope = null) => throw null;
#endif

    public List<T> get_collection<T>(string key, string scope = "") => throw null;

    public Graph Graph() => throw null;

    public Graph get_default_graph() => throw null;

#if V0_20 || V0_150
    public void reset_default_graph() => throw null;
#endif

    public Tensor constant(object value, TF_DataType dtype = TF_DataType.DtInvalid, int[] shape = null, string name = "Const") => throw null;

    public Tensor matmul(Tensor a, Tensor b) => throw null;

    public Session Session() => throw null;

#if V0_20 || V0_150
    public class CompatApi
    {
        public CompatV1Api v1 => throw null;
    }
#endif
}
#endif
