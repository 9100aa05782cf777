namespace ScopeLint;

/// <summary>An opened <see cref="Graph.AsDefault"/>.</summary>
internal sealed class GraphToken : IDisposable
{
    private readonly object? _below;
    private readonly ThreadContext.Place _before;
    private ThreadContext? _context;

    internal GraphToken(ThreadContext context, Graph graph)
    {
        (_context, _below, _before) = (context, context.Top, context.Here);
        context.Push(this, new ThreadContext.Place(graph, context.PlaceIn(graph)));
    }

    /// <summary>Puts the default graph back to what it was.</summary>
    /// <exception cref="ScopeException">This is not what the thread opened last; nothing was changed.</exception>
    public void Dispose()
    {
        ScopeErrors.ThrowUnlessOnTop(this, _context);
        _context!.Pop(_below, _before);
        _context = null;
    }

    public override string ToString() => "a default graph of AsDefault()";
}
