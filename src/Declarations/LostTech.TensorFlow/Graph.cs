#if V0_1 && !V1_15
using Gradient;
#else
using LostTech.Gradient;
#endif

namespace tensorflow;

public class Graph
{
    public Graph() => throw null;

    public IContextManager<Graph> as_default() => throw null;
}
