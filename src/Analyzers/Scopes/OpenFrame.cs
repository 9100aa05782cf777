using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>Something that was opened on this thread and is not closed yet: a variable scope, a name scope, or a graph made the default.
/// Whatever it is, only what was opened last can be closed next.</summary>
/// <param name="Graph">The graph that is the default one inside.</param>
/// <param name="Scope">The number of the scope object.</param>
/// <param name="Outside">What to go back to; null where a graph was entered, which closing leaves alone.</param>
/// <param name="IsByObject">Whether a variable scope was opened by object: closing it brings the counts of opened scopes back.</param>
/// <param name="Opening">What opened it.</param>
/// <param name="IsByHand">Whether it is closed by a call, not at the end of a using statement.</param>
internal sealed record OpenFrame(int Graph, int Scope, Outside? Outside, bool IsByObject, Trace Opening, bool IsByHand = false)
{
    /// <summary>What was opened.</summary>
    public ScopeForm Form { get; init; }

    /// <summary>Whether code that is not followed has the scope, or something that leads to it: it may be closed there.</summary>
    public bool IsGivenAway { get; init; }

    /// <summary>The name of a name scope, as far as it is known; null for the other two.</summary>
    public KnownName? NameScope { get; init; }

    /// <summary>The full name that a variable scope would have without the number that its default name has got; null where it has none.</summary>
    public string? Unnumbered { get; init; }

    /// <summary>What a name scope puts in front of names, where it is known; null for one that goes back somewhere, and for the other
    /// two.</summary>
    public string? PrefixOfNames =>
        NameScope is { IsExact: true, Text: { Length: > 0 } name } && !name.EndsWith("/", StringComparison.Ordinal) ? name : null;
}

/// <summary>What of a graph's state closing a scope brings back.</summary>
/// <param name="CurrentScope">The variable scope.</param>
/// <param name="Prefix">The name scope.</param>
/// <param name="OpenedNames">The names of scopes that were opened; null for a scope that was opened by name, which forgets what was opened inside.</param>
internal sealed record Outside(int CurrentScope, KnownName Prefix, NameTable<bool>? OpenedNames)
{
    /// <summary>What there is to go back to in a graph.</summary>
    public static Outside Of(GraphState graph, bool withOpenedNames) => new(graph.CurrentScope, graph.Prefix, withOpenedNames ? graph.OpenedNames : null);
}
