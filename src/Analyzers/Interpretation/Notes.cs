using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What is noticed while code runs, beside the paths that come out of it.</summary>
internal sealed class Notes
{
    /// <summary>The mistakes, each with what its path assumes.</summary>
    public List<(Finding Finding, PathConditions Path)> Failures { get; } = [];

    /// <summary>The mistakes that default names with a number lead to.</summary>
    public List<NumberedFinding> Numbered { get; } = [];

    /// <summary>Full names of scopes in which variables were created, with what a name scope right around them puts in front of names.</summary>
    public HashSet<(string Scope, string Prefix)> NameScopes { get; } = [];

    /// <summary>Variables asked for under reuse that other code may have created.</summary>
    public List<Finding> Candidates { get; } = [];

    /// <summary>The ReuseVariables() calls that ran, with what to report if nothing depends on them.</summary>
    public Dictionary<Site, Finding> Switches { get; } = [];

    /// <summary>Those of them that something depends on.</summary>
    public HashSet<Site> Noticed { get; } = [];

    /// <summary>Full names that may have been created.</summary>
    public HashSet<string> CreatedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Beginnings of full names that may have been created and are not known wholly.</summary>
    public HashSet<string> CreatedPrefixes { get; } = new(StringComparer.Ordinal);

    /// <summary>Full names of what was there, or may have been, when it was asked for; of what is not known wholly the beginnings.</summary>
    public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>The calls of the library that ran.</summary>
    public HashSet<Site> Visited { get; } = [];

    /// <summary>Where paths were given up, and why.</summary>
    public HashSet<(OpaqueReason Reason, Site Location)> NotFollowed { get; } = [];

    /// <summary>Whether every path was followed to its end.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Whether code of other assemblies ran that reaches the library.</summary>
    public bool ForeignCode { get; set; }

    /// <summary>Adds a mistake.</summary>
    public void Keep(Finding failure, PathConditions path)
    {
        // What a round leaves open, the next one opens inside it: that is one mistake, under another name each time.
        if (failure.Kind == FindingKind.ScopeNotClosed && Failures.Select(kept => kept.Finding).FirstOrDefault(kept =>
            kept.Kind == failure.Kind && kept.Location.Equals(failure.Location) && kept.Failure.Equals(failure.Failure)) is { } first)
        {
            failure = first;
        }

        Failures.Add((failure, path));
    }

    /// <summary>Adds a ReuseVariables() call. If it changes something in one run, it does not matter that it does not in another.</summary>
    public void Switch(Site call, Finding finding)
    {
        if (!Switches.TryGetValue(call, out var known) || (known.Present.Length > 0 && finding.Present.Length == 0))
        {
            Switches[call] = finding;
        }
    }

    /// <summary>Adds what was noticed while code ran inside.</summary>
    /// <param name="inner">What was noticed.</param>
    /// <param name="placed">Gives a mistake as it is seen from here.</param>
    public void Take(Notes inner, Func<Finding, Finding> placed)
    {
        foreach (var (finding, path) in inner.Failures)
        {
            Keep(placed(finding), path);
        }

        foreach (var site in inner.Switches)
        {
            Switch(site.Key, placed(site.Value));
        }

        Numbered.AddRange(inner.Numbered.Select(numbered => numbered with { Finding = placed(numbered.Finding), Calls = placed(numbered.Calls) }));
        NameScopes.UnionWith(inner.NameScopes);
        Candidates.AddRange(inner.Candidates.Select(placed));
        Noticed.UnionWith(inner.Noticed);
        CreatedNames.UnionWith(inner.CreatedNames);
        CreatedPrefixes.UnionWith(inner.CreatedPrefixes);
        Shared.UnionWith(inner.Shared);
        Visited.UnionWith(inner.Visited);
        NotFollowed.UnionWith(inner.NotFollowed);
        IsComplete &= inner.IsComplete;
        ForeignCode |= inner.ForeignCode;
    }
}

/// <summary>A variable that was created in a scope whose default name has got a number, as another was in the one without it.</summary>
/// <param name="Finding">The mistake.</param>
/// <param name="Calls">The same, placed by the two creations.</param>
/// <param name="Path">What its path assumes.</param>
/// <param name="Scope">The full name of that scope.</param>
/// <param name="Twin">The full name of the one without a number.</param>
internal sealed record NumberedFinding(Finding Finding, Finding Calls, PathConditions Path, string Scope, string Twin);
