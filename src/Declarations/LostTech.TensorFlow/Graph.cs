using System.Collections.Generic;
#if V0_1 && !V1_15
using Gradient;
#else
using LostTech.Gradient;
#endif

namespace tensorflow
{
    public class Graph
    {
        public Graph() => throw null;

        public IContextManager<Graph> as_default() => throw null;
    }
}

#if V0_1 || V1_15
namespace tensorflow
{
    public class Session : IContextManager<Session>
    {
        public Session(Graph graph = null) => throw null;

        public object run(object fetches) => throw null;
    }
}
#endif

#if V2_5
namespace tensorflow.compat.v1
{
    public class Session : IContextManager<Session>
    {
        public Session(Graph graph = null) => throw null;

        public object run(object fetches) => throw null;
    }
}
#endif
