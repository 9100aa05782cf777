namespace ScopeLint;

/// <summary>An opened <see cref="Graph.AsDefault"/>.</summary>
internal sealed class GraphToken : IDisposable, IOpened
{
    private readonly AmbientContext.Mark _before;
    private AmbientContext? _context;

    internal GraphToken(Graph graph)
    {
        _before = AmbientContext.Current.Enter(this, graph);
        _context = AmbientContext.Current;
    }

    /// <summary>Puts the default graph back to what it was.</summary>
    /// <exception cref="ScopeException">This is not what the thread opened last; nothing was changed.</exception>
    public void Dispose()
    {
        ScopeErrors.ThrowUnlessOnTop(this);
        AmbientContext.Leave(_before);
        _context = null;
    }

    AmbientContext? IOpened.Context => _context;

    public override string ToString() => "a default graph of AsDefault()";
}
