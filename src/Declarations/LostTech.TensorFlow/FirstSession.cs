#if V0_1 || V1_15
#if V0_1 && !V1_15
using Gradient;
#else
using LostTech.Gradient;
#endif

namespace tensorflow;

public class Session : IContextManager<Session>
{
    public Session(Graph graph = null) => throw null;

    public object run(object fetches) => throw null;
}
#endif
