#if V2_5
using LostTech.Gradient;

namespace tensorflow.compat.v1;

public class Session : IContextManager<Session>
{
    public Session(Graph graph = null) => throw null;

    public object run(object fetches) => throw null;
}
#endif
