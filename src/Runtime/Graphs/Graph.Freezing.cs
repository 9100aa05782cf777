namespace ScopeLint;

/// <content>Saying that all variables are there.</content>
public sealed partial class Graph
{
    private int _frozen;

    /// <summary>From now on, the graph creates no variable: whatever would, fails. There is no way back. Stands beside
    /// <c>Graph.finalize</c>, which stops operations too.</summary>
    public void Freeze() => Interlocked.Increment(ref _frozen);

    /// <summary>Until the result is disposed, the graph creates no variable, on whatever thread: the line that would fails. Put it around a
    /// training loop, which must share what was built before it.</summary>
    /// <returns>Dispose it to allow creating again.</returns>
    public IDisposable AssertNoNewVariables() => new Assertion(this);

    /// <summary>The graph's variables as they are now, to be compared with those of another time, best in a test.</summary>
    /// <returns>A copy; later variables do not show in it.</returns>
    public GraphSnapshot Snapshot() => new(Variables.Snapshot());

    internal void ThrowIfFrozen(string fullName)
    {
        if (Volatile.Read(ref _frozen) > 0)
        {
            throw VariableErrors.Frozen(fullName);
        }
    }

    private sealed class Assertion : IDisposable
    {
        private Graph? _graph;

        internal Assertion(Graph graph)
        {
            _graph = graph;
            graph.Freeze();
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _graph, null) is { } graph)
            {
                Interlocked.Decrement(ref graph._frozen);
            }
        }
    }
}
