using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Something that the engine has come upon, with where it happened and what led to it.</summary>
/// <param name="What">What has happened.</param>
/// <param name="Scope">The full name of the scope in force.</param>
/// <param name="Location">The statement that fails, in the innermost body that brings both causes together: a call of the library, or one
/// that leads to it.</param>
/// <param name="Calls">Where that is a call: the calls inside that lead to the library, the last of them the library's.</param>
/// <param name="Cause">What happened earlier, seen from the same body: the first creation, the opening that reuses, ReuseVariables().</param>
/// <param name="CauseCalls">Where that is a call too: the calls inside that led there.</param>
/// <param name="Opening">The call that opened the scope in force; null at the root.</param>
/// <param name="Causes">The two runs that it was placed by.</param>
internal sealed record Event(
    Occurrence What, string Scope, Site Location, ImmutableArray<Site> Calls, Site Cause, ImmutableArray<Site> CauseCalls, Trace? Opening, Causes Causes)
{
    /// <summary>The call of the library that fails.</summary>
    public Site Failure => Calls.IsEmpty ? Location : Calls[Calls.Length - 1];

    /// <summary>The scope library whose call it is; null for ScopeLint.Runtime.</summary>
    public string? Library => Causes.Failing.Library ?? Causes.Earlier.Library;

    /// <summary>Whether both causes are in one call of code of another project, so that this call is all that can be shown.</summary>
    public bool IsWithinCall { get; private init; }

    /// <summary>What matters here too, the opening of a name scope or what has discarded a graph; null where nothing does.</summary>
    public Trace? Around { get; init; }

    /// <summary>An event, placed by the run that fails and by the one that holds the cause.</summary>
    public static Event At(Occurrence what, ScopeFacts scope, Trace failing, Trace cause) => Placed(what, scope, new Causes(failing, cause));

    private static Event Placed(Occurrence what, ScopeFacts scope, Causes causes) =>
        new Event(what, scope.Name.Text, causes.Failing.Location, [], causes.Failing.Location, [], scope.Opening, causes).PlacedBy(causes);

    /// <summary>The same event, placed by other runs. What fails on another thread is placed in what that thread runs.</summary>
    public Event PlacedBy(Causes causes)
    {
        var common = CallPath.Common(causes.Failing.Path, causes.Earlier.Path);
        var isWithinCall = false;
        while (common is { Body.IsForeign: true, Caller: { } caller })
        {
            (common, isWithinCall) = (caller, true);
        }

        ImmutableArray<Site> calls = [.. causes.Failing.Path.SitesSince(causes.Failing.Path.OnThread(common)), causes.Failing.Location];
        ImmutableArray<Site> earlier = [.. causes.Earlier.Path.SitesSince(common), causes.Earlier.Location];
        return this with
        {
            Location = calls[0],
            Calls = calls.RemoveAt(0),
            Cause = earlier[0],
            CauseCalls = earlier.RemoveAt(0),
            Causes = causes,
            IsWithinCall = isWithinCall,
        };
    }

    /// <summary>The same event, where its exception comes out of a task.</summary>
    /// <param name="waiting">The run of the code that waits for the task.</param>
    /// <param name="site">What waits in it.</param>
    public Event ThrownBy(CallPath waiting, Site site) =>
        PlacedBy(Causes with { Failing = Causes.Failing with { Path = Causes.Failing.Path.AwaitedBy(waiting, site, Causes.Earlier.Path) } });

    /// <summary>Events are the same that say the same mistake of the same place.</summary>
    public bool Equals(Event? other) =>
        other is not null && What.IsSame(other.What) && Location.Equals(other.Location) && Failure.Equals(other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => (What.GetType().GetHashCode() * 31) ^ Location.GetHashCode();
}

/// <summary>What leads to an event.</summary>
/// <param name="Failing">What fails.</param>
/// <param name="Earlier">What happened before.</param>
internal sealed record Causes(Trace Failing, Trace Earlier);
