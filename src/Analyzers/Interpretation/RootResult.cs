using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What the interpretation of one body that is entered from outside says.</summary>
/// <param name="Findings">The mistakes.</param>
/// <param name="Candidates">Variables asked for under reuse that other code may have created: mistakes if no code of the project does.</param>
/// <param name="Switches">The ReuseVariables() calls that ran, with whether anything noticed.</param>
/// <param name="Names">What may have been created.</param>
/// <param name="NotFollowed">What was not followed, and where: the reasons, in sentences.</param>
/// <param name="Exhausted">The budgets that ran out: then nothing is said of what is missing or has no effect.</param>
internal sealed record RootResult(
    ImmutableArray<Finding> Findings, ImmutableArray<Finding> Candidates, ImmutableDictionary<Site, SwitchFacts> Switches, CreatedNames Names,
    ImmutableArray<(string Text, Site Location)> NotFollowed, ImmutableArray<Budget> Exhausted)
{
    /// <summary>What is said where there is nothing to say.</summary>
    public static readonly RootResult Empty = new(
        [], [], ImmutableDictionary<Site, SwitchFacts>.Empty, new CreatedNames([], [], [], IsComplete: true, ForeignCode: false), [], Exhausted: []);

    /// <summary>What is said of a body that is nested too deeply to be lowered.</summary>
    public static readonly RootResult TooDeeplyNested = new(
        [], [], ImmutableDictionary<Site, SwitchFacts>.Empty, new CreatedNames([], [], [], IsComplete: false, ForeignCode: false), [], [Budget.Nesting]);
}

/// <summary>What is known of one ReuseVariables() call.</summary>
/// <param name="IsNoticed">Whether something asked for afterwards depends on it, or may.</param>
/// <param name="Finding">What to report if nothing does.</param>
internal sealed record SwitchFacts(bool IsNoticed, Finding Finding);

/// <summary>The names under which the code of one root may create variables.</summary>
/// <param name="Exact">Names that are known.</param>
/// <param name="Prefixes">Beginnings of names of which only those are known.</param>
/// <param name="Visited">The calls of the library that were interpreted.</param>
/// <param name="IsComplete">Whether nothing was left out.</param>
/// <param name="ForeignCode">Whether code of other assemblies that reaches the library ran.</param>
internal sealed record CreatedNames(
    ImmutableHashSet<string> Exact, ImmutableHashSet<string> Prefixes, ImmutableHashSet<Site> Visited, bool IsComplete, bool ForeignCode);
