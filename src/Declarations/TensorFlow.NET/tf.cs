#if V0_10
namespace Tensorflow;

public static class tf
{
    public static IInitializer zeros_initializer => throw null;

    public static IInitializer ones_initializer => throw null;

    public static variable_scope variable_scope(string name, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public static variable_scope variable_scope(VariableScope scope, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public static ops.NameScope name_scope(string name, string default_name = "", object values = null) => throw null;

    public static RefVariable get_variable(
        string name,
        TensorShape shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object initializer = null,
        bool? trainable = null,
        bool? use_resource = null,
        bool validate_shape = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None) => throw null;

    public static VariableV1[] global_variables(string scope = null) => throw null;

    public static Graph Graph() => throw null;

    public static Graph get_default_graph() => throw null;

    public static Tensor constant(object value, TF_DataType dtype = TF_DataType.DtInvalid, int[] shape = null, string name = "Const") => throw null;

    public static Tensor matmul(Tensor a, Tensor b) => throw null;

    public static Session Session() => throw null;
}
#endif
