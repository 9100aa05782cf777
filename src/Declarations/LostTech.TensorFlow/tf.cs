using System.Collections.Generic;
#if V0_1 && !V1_15
using Gradient;
#else
using LostTech.Gradient;
#endif

namespace tensorflow;

public static class tf
{
    public static DType float32 => throw null;

    public static DType int32 => throw null;

    public static Tensor constant(object value, DType dtype = null, TensorShape shape = null, string name = "Const") => throw null;

    public static Tensor matmul(Tensor a, Tensor b) => throw null;

    public static IContextManager<object> control_dependencies(IEnumerable<object> control_inputs) => throw null;

#if V0_1 || V1_15
    public static Variable get_variable(
        string name,
        TensorShape shape = null,
        DType dtype = null,
        object initializer = null,
        object regularizer = null,
        bool? trainable = null,
        IEnumerable<string> collections = null) => throw null;

    public static Variable get_variable(string name, IEnumerable<int> shape, DType dtype = null, object initializer = null) => throw null;

    public static dynamic get_variable_dyn(object name, object shape = null, object dtype = null, object initializer = null) => throw null;

    public static VariableScope get_variable_scope() => throw null;

    public static Graph get_default_graph() => throw null;

    public static void reset_default_graph() => throw null;

    public static object global_variables_initializer() => throw null;

    public static class layers
    {
        public static Tensor dense(Tensor inputs, int units, object activation = null, string name = null, bool? reuse = null) => throw null;
    }
#endif
}
