using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What is noticed while code runs, beside the paths that come out of it.</summary>
internal sealed class Notes
{
    /// <summary>The events, each with what its path assumes.</summary>
    public List<(Event Event, PathConditions Path)> Events { get; } = [];

    /// <summary>Full names of scopes in which variables were created, with what a name scope right around them puts in front of names.</summary>
    public HashSet<(string Scope, string Prefix)> NameScopes { get; } = [];

    /// <summary>The ends of paths: all where all are asked for, else those that came to the end of their body, where default names with a number make them matter.</summary>
    public List<PathEnd> Ends { get; } = [];

    /// <summary>The ReuseVariables() calls that ran, with what to report if nothing depends on them.</summary>
    public Dictionary<Site, Event> Switches { get; } = [];

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

    /// <summary>Adds a ReuseVariables() call. If it changes something in one run, it does not matter that it does not in another.</summary>
    public void Switch(Site call, Event switched)
    {
        if (!Switches.TryGetValue(call, out var known) || (known.What is ScopeSwitched { ReusesAlready: true } && switched.What is ScopeSwitched { ReusesAlready: false }))
        {
            Switches[call] = switched;
        }
    }

    /// <summary>Adds the end of a path, if it matters.</summary>
    /// <param name="outcome">The path.</param>
    /// <param name="matters">Whether it matters in any case.</param>
    public void NoteEnd(Outcome outcome, bool matters)
    {
        var end = PathEnd.Of(outcome);
        if (matters || (end.IsComplete && Events.Any(happened => happened.Event.What is VariableNumbered)))
        {
            Ends.Add(end);
        }
    }

    /// <summary>The same, to be added to.</summary>
    public Notes Copy()
    {
        var copy = new Notes();
        copy.Take(this, happened => happened);
        return copy;
    }

    /// <summary>Adds what was noticed while code ran inside.</summary>
    /// <param name="inner">What was noticed.</param>
    /// <param name="placed">Gives an event as it is seen from here.</param>
    public void Take(Notes inner, Func<Event, Event> placed)
    {
        Events.AddRange(inner.Events.Select(happened => (placed(happened.Event), happened.Path)));
        foreach (var site in inner.Switches)
        {
            Switch(site.Key, placed(site.Value));
        }

        NameScopes.UnionWith(inner.NameScopes);
        Ends.AddRange(inner.Ends);
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
