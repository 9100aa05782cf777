using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What the interpretation of one body that is entered from outside says: what the rules judge.</summary>
/// <param name="Events">The events, each with what its path assumes.</param>
/// <param name="Switches">The ReuseVariables() calls that ran, with whether anything noticed.</param>
/// <param name="Names">What may have been created.</param>
/// <param name="Layers">What else tells whether layers were meant to be one.</param>
/// <param name="Ends">The ends of paths that matter.</param>
/// <param name="NotFollowed">What was not followed, and where.</param>
/// <param name="Exhausted">The budgets that ran out: then nothing is known of what is missing or has no effect.</param>
internal sealed record RootResult(
    ImmutableArray<(Event Event, PathConditions Path)> Events, ImmutableDictionary<Site, SwitchFacts> Switches, CreatedNames Names, LayerFacts Layers,
    ImmutableArray<PathEnd> Ends, ImmutableArray<(OpaqueReason Reason, Site Location)> NotFollowed, ImmutableArray<Budget> Exhausted)
{
    /// <summary>What is said where there is nothing to say.</summary>
    public static readonly RootResult Empty = new(
        [], ImmutableDictionary<Site, SwitchFacts>.Empty, new CreatedNames([], [], [], IsComplete: true, ForeignCode: false), LayerFacts.None, [], [], Exhausted: []);

    private static readonly RootResult Unknown = Empty with { Names = Empty.Names with { IsComplete = false } };

    /// <summary>What is said of a body that is nested too deeply to be lowered.</summary>
    public static readonly RootResult TooDeeplyNested = Unknown with { Exhausted = [Budget.Nesting] };

    /// <summary>What failed in the analysis itself, in words; null where nothing did.</summary>
    public string? Fault { get; private init; }

    /// <summary>Whether no budget has run out, and nothing failed.</summary>
    public bool IsComplete => Exhausted.IsEmpty && Fault is null;

    /// <summary>What is said of a body in which the analysis itself failed.</summary>
    /// <param name="fault">What failed, in words.</param>
    public static RootResult Failed(string fault) => Unknown with { Fault = fault };
}

/// <summary>What is known of one ReuseVariables() call.</summary>
/// <param name="IsNoticed">Whether something asked for afterwards depends on it, or may.</param>
/// <param name="Event">The call.</param>
internal sealed record SwitchFacts(bool IsNoticed, Event Event);

/// <summary>The names under which the code of one root may create variables.</summary>
/// <param name="Exact">Names that are known.</param>
/// <param name="Prefixes">Beginnings of names of which only those are known.</param>
/// <param name="Visited">The calls of the library that were interpreted.</param>
/// <param name="IsComplete">Whether nothing was left out.</param>
/// <param name="ForeignCode">Whether code of other assemblies that reaches the library ran.</param>
internal sealed record CreatedNames(
    ImmutableArray<string> Exact, ImmutableArray<string> Prefixes, ImmutableArray<Site> Visited, bool IsComplete, bool ForeignCode);

/// <summary>What tells of layers whose default names have got numbers whether they were meant to be one.</summary>
/// <param name="NameScopes">Full names of scopes in which variables were created, with what a name scope right around them puts in front of names.</param>
/// <param name="Shared">Full names of what was there, or may have been, when it was asked for; of what is not known wholly the beginnings.</param>
internal sealed record LayerFacts(ImmutableArray<(string Scope, string Prefix)> NameScopes, ImmutableArray<string> Shared)
{
    /// <summary>Nothing to tell.</summary>
    public static readonly LayerFacts None = new([], []);
}
