namespace ScopeLint;

/// <summary>Where one thread stands in one graph. Only that thread touches it.</summary>
/// <remarks>It must never refer to the graph: the thread keeps it alive, and so would keep a graph alive that nobody else uses.</remarks>
internal sealed class ThreadScopes
{
    internal ThreadScopes() => Current = VariableScope.MakeRoot(Names.Root);

    internal ScopeNames Names { get; } = new();

    internal VariableScope Current { get; set; }

    internal NamePath NamePath { get; set; } = NamePath.Root;
}
