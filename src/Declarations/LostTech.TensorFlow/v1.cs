#if V2_5
using System.Collections.Generic;

namespace tensorflow.compat.v1;

public static class v1
{
    public static Variable get_variable(
        string name,
        TensorShape shape = null,
        DType dtype = null,
        object initializer = null,
        object regularizer = null,
        bool? trainable = null,
        IEnumerable<string> collections = null) => throw null;

    public static dynamic get_variable_dyn(object name, object shape = null, object dtype = null, object initializer = null) => throw null;

    public static VariableScope get_variable_scope() => throw null;

    public static Graph get_default_graph() => throw null;

    public static void reset_default_graph() => throw null;

    public static IEnumerable<Variable> global_variables(string scope = null) => throw null;

    public static Tensor placeholder(DType dtype, TensorShape shape = null, string name = null) => throw null;
}
#endif
