using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What a rule has found, where it is in the source.</summary>
internal sealed record Finding
{
    private readonly SourcePlaces _places;

    /// <summary>A mistake that the engine came upon.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="happened">The event.</param>
    /// <param name="places">Tells where a place is in the source.</param>
    public Finding(Rule rule, Event happened, SourcePlaces places)
    {
        (Rule, What, Scope, IsWithinCall, Library, _places) = (rule, happened.What, happened.Scope, happened.IsWithinCall, happened.Library, places);
        (Location, Calls) = Placed(places.Locate(happened.Location), happened.Calls.Select(places.Locate));
        (Cause, CauseCalls) = Placed(places.Locate(happened.Cause), happened.CauseCalls.Select(places.Locate));
        Opening = happened.Opening is { } opening && places.Locate(opening.Location) is var opened && IsHere(opened) ? opened : null;
        Around = happened.Around is { } around && places.Locate(around.Location) is var beside && IsHere(beside) ? beside : null;
        Open = [.. ((What as InsideOfOpen)?.Open.Items ?? []).Select(open => (open.Form, open.Opening is { } site && places.Locate(site) is var place && IsHere(place) ? place : null))];
        FailsElsewhere = happened.Calls.IsEmpty ? null : places.Describe(happened.Calls[happened.Calls.Length - 1]);
        CauseElsewhere = happened.CauseCalls.IsEmpty ? null : places.Describe(happened.CauseCalls[happened.CauseCalls.Length - 1]);
    }

    /// <summary>A word about the analysis itself.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="word">What is said.</param>
    /// <param name="place">Where.</param>
    /// <param name="places">Tells where a place is in the source; null where the place is underlined as it is.</param>
    public Finding(Rule rule, AnalysisWord word, Location place, SourcePlaces? places = null)
    {
        (Rule, What, Scope, Location, Cause, Calls, CauseCalls, _places) = (rule, word, "", place, place, [], [], places ?? SourcePlaces.None);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The library that it is about; null for ScopeLint.Runtime.</summary>
    public string? Library { get; }

    /// <summary>How to speak of that library.</summary>
    public LibraryWords Words => ScopeLibraries.Named(Library).Words;

    /// <summary>What has happened.</summary>
    public Occurrence What { get; init; }

    /// <summary>The full name of the scope in force.</summary>
    public string Scope { get; }

    /// <summary>What the path assumes of values that are not known, such as <c>'training' is false</c>; empty where it makes no difference.</summary>
    public string When { get; init; } = "";

    /// <summary>The statement that fails, in the innermost body that brings both causes together: a call of the library, or one that leads to
    /// it.</summary>
    public Location Location { get; }

    /// <summary>Where that is a call: the calls inside that lead to the library, the last of them the library's.</summary>
    public ImmutableArray<Location> Calls { get; }

    /// <summary>What happened earlier, seen from the same body: the first creation, the opening that reuses, ReuseVariables().</summary>
    public Location Cause { get; }

    /// <summary>Where that is a call too: the calls inside that led there.</summary>
    public ImmutableArray<Location> CauseCalls { get; }

    /// <summary>The call that opened the scope in force; null at the root.</summary>
    public Location? Opening { get; }

    /// <summary>What matters here too, the opening of a name scope or what has discarded a graph; null where nothing does.</summary>
    public Location? Around { get; }

    /// <summary>What is open where it happens inside of that, the outermost first: what it is, and the call in the same body that opened it or led there.</summary>
    public ImmutableArray<(ScopeForm Form, Location? Opening)> Open { get; init; } = [];

    /// <summary>The member and file of a referenced project in which the library is called that fails; null where that is done here.</summary>
    public string? FailsElsewhere { get; }

    /// <summary>The member and file of a referenced project that hold the earlier cause; null where it is here.</summary>
    public string? CauseElsewhere { get; }

    /// <summary>Whether both causes are in one call of code of another project.</summary>
    public bool IsWithinCall { get; }

    /// <summary>Whether two calls lead to the two causes, here or in another project.</summary>
    public bool IsOfTwoCalls => !IsWithinCall && (FailsElsewhere is not null || !Calls.IsEmpty) && (CauseElsewhere is not null || !CauseCalls.IsEmpty);

    /// <summary>The places that it is about, in order: where it stands, the calls that lead to the failure, the cause, the calls that led to it.</summary>
    public ImmutableArray<Location> Steps => What is AnalysisWord ? [Location] : [Location, .. Calls, Cause, .. CauseCalls];

    /// <summary>The call of the library that fails.</summary>
    public Location Failure => Calls.IsEmpty ? Location : Calls[Calls.Length - 1];

    /// <summary>What the full names of the variables in the scope begin with.</summary>
    public string ScopePrefix => Scope.Length == 0 ? "" : Scope + "/";

    /// <summary>The part of one of its places that is underlined, and whose line messages speak of.</summary>
    public Location Shown(Location place) => _places.PartOf(place, What is AnalysisWord ? null : What.Name);

    /// <summary>What the name or scope in the call depends on that the source does not settle, each with where it stands.</summary>
    public IReadOnlyCollection<(string What, Location Where)> Origins => _places.OriginsOf(Location);

    /// <summary>The finding as compiler and editor show it.</summary>
    public Diagnostic ToDiagnostic()
    {
        var steps = Steps;
        var shown = steps.Select(Shown).Distinct().ToList();
        var facts = FindingFacts.Of(this, steps.Select(step => new FindingStep(shown.IndexOf(Shown(step)) - 1, step.SourceSpan)));
        return Diagnostic.Create(Rule.Saying(this), shown[0], shown.Skip(1), facts.Write(), Rule.Arguments(this));
    }

    /// <summary>A call, and the calls inside that lead to the library. Where the library's is written in the call itself, in a lambda, that one is
    /// the place: the stack of an exception names it too.</summary>
    private static (Location Place, ImmutableArray<Location> Calls) Placed(Location call, IEnumerable<Location> inside)
    {
        ImmutableArray<Location> calls = [.. inside.Where(IsHere)];
        return calls.LastOrDefault() is { } failing && failing.SourceTree == call.SourceTree && call.SourceSpan.Contains(failing.SourceSpan) ? (failing, []) : (call, calls);
    }

    private static bool IsHere(Location place) => place.IsInSource;

    /// <summary>Findings are the same that say the same mistake of the same place.</summary>
    public bool Equals(Finding? other) =>
        other is not null && Rule.Id == other.Rule.Id && What.IsSame(other.What) && Location.Equals(other.Location) && Failure.Equals(other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => (Rule.Id.GetHashCode() * 31) ^ Location.GetHashCode();
}

/// <summary>A word about the analysis itself, not about the code.</summary>
/// <param name="Text">What is said.</param>
internal record AnalysisWord(string Text) : Occurrence(Text);
