#if V0_20 || V0_150
using Entered = Tensorflow.ITensorFlowObject;
#elif V0_12
using Entered = Tensorflow.IObjectLife;
#else
using Entered = Tensorflow.IPython;
#endif

namespace Tensorflow;

public partial class ops
{
    public static NameScope name_scope(
        string name,
        string default_name = "",
#if V0_150
        object values = null,
        bool skip_on_eager = true) => throw null;
#else
        object values = null) => throw null;
#endif
#if V0_150 && V0_20

    public static NameScope name_scope(string name, string default_name, object values) => throw null;
#endif

    public static Graph get_default_graph() => throw null;

    public static void reset_default_graph() => throw null;

    public static _ControlDependenciesController control_dependencies(object[] control_inputs) => throw null;

    public class NameScope : Entered
    {
        public NameScope(
            string name,
            string default_name = "",
#if V0_150
            object values = null,
            bool skip_on_eager = true) => throw null;
#else
            object values = null) => throw null;
#endif
#if V0_150 && V0_20

        public NameScope(string name, string default_name, object values) => throw null;
#endif

        public static implicit operator string(NameScope ns) => throw null;

        public void __enter__() => throw null;

        public void __exit__() => throw null;

        public void Dispose() => throw null;
    }
}

public class _ControlDependenciesController : Entered
{
    public void __enter__() => throw null;

    public void __exit__() => throw null;

    public void Dispose() => throw null;
}
