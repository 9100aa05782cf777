#if V0_1 || V1_15
using System.Collections.Generic;
#if V0_1 && !V1_15
using Gradient;
#else
using LostTech.Gradient;
#endif

namespace tensorflow;

public class variable_scope : IContextManager<object>
{
    public variable_scope(
        object name_or_scope,
        object default_name = null,
        IEnumerable<object> values = null,
        object initializer = null,
        object regularizer = null,
        object caching_device = null,
        object partitioner = null,
        object custom_getter = null,
        object reuse = null,
        DType dtype = null,
        bool? use_resource = null,
        object constraint = null,
        bool auxiliary_name_scope = true) => throw null;

    public static variable_scope NewDyn(object name_or_scope, object default_name = null, object custom_getter = null, object reuse = null) => throw null;
}

public class VariableScope
{
    public string name => throw null;

    public string original_name_scope => throw null;

    public void reuse_variables() => throw null;
}

public class name_scope : IContextManager<string>
{
    public name_scope(string name, string default_name = null, IEnumerable<object> values = null) => throw null;
}
#endif
