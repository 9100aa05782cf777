using ScopeLint;
// Each session has a graph of its own.
using (var session = new Session())
{
    session.Layer("a");
}

using (var session = new Session())
{
    session.Layer("a");
}

sealed class Session : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();
    public Variable<float> Layer(string n) => Variable.Get<float>(n, [1]);
    public void Dispose() => _graph.Dispose();
}
