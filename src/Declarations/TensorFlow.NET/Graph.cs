using System;

namespace Tensorflow;

public partial class Graph
#if V0_10
    : IPython
#elif V0_12
    : IDisposable
#endif
{
    public Graph() => throw null;

    public virtual Graph as_default() => throw null;

#if V0_10
    public void __enter__() => throw null;

    public void __exit__() => throw null;
#endif
#if V0_10 || V0_12
    public void Dispose() => throw null;
#endif
#if V0_150
    public virtual void Exit() => throw null;
#endif
}

public partial class Session
{
    public Graph graph => throw null;

    public object run(object fetches) => throw null;
}
