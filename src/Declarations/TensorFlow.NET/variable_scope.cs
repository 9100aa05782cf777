#if V0_20 || V0_150
using Entered = Tensorflow.ITensorFlowObject;
#elif V0_12
using Entered = Tensorflow.IObjectLife;
#else
using Entered = Tensorflow.IPython;
#endif

namespace Tensorflow;

public class variable_scope : Entered
{
    public variable_scope(string name, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public variable_scope(VariableScope scope, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;

    public static implicit operator VariableScope(variable_scope scope) => throw null;

    public static VariableScope get_variable_scope() => throw null;

    public void __enter__() => throw null;

    public void __exit__() => throw null;

    public void Dispose() => throw null;
}
