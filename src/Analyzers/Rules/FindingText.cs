using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>How messages speak of places, scopes and paths.</summary>
internal static class FindingText
{
    /// <summary>A scope by its full name, as far as that is known.</summary>
    public static string Scope(string name) =>
        name.Length == 0 ? "the root scope" : name == KnownName.Anything.ToString() ? "the given scope" : $"scope '{name}'";

    /// <summary>Where and when it fails: here, or in a call that leads to the library.</summary>
    public static string Here(Finding finding)
    {
        var where = finding.FailsElsewhere is { } elsewhere ? $"in this call (in {elsewhere})"
            : finding.Calls.IsEmpty ? "here" : $"in this call ({Place(finding.Failure, finding.Location)})";
        return finding.When.Length == 0 ? where : $"{where} when {finding.When}";
    }

    /// <summary>Where the earlier cause is, and by which call it came about.</summary>
    public static string Cause(Finding finding)
    {
        var isSame = finding.Cause.Equals(finding.Location);
        if (finding.IsWithinCall)
        {
            return $"earlier in the same call (in {finding.CauseElsewhere})";
        }

        var first = isSame ? "in an earlier round" : Place(finding.Cause, finding.Location);
        return finding.CauseElsewhere is null && finding.CauseCalls.IsEmpty
            ? first
            : $"by {(isSame ? "this" : "the")} call {first} ({(finding.CauseElsewhere is { } elsewhere ? "in " + elsewhere : Place(finding.CauseCalls[finding.CauseCalls.Length - 1], finding.Location))})";
    }

    /// <summary>Why a variable must exist: its scope only reuses, or the custom getter says so.</summary>
    public static string Demand(Finding finding, string since) =>
        IsOfGetter(finding) ? "the custom getter asks for it with Reuse.True" : $"{Scope(finding.Scope)} only reuses {since} {Cause(finding)}";

    /// <summary>What lets a variable be created that need not exist.</summary>
    public static string Leave(Finding finding) =>
        IsOfGetter(finding) ? "let the getter ask for it with Reuse.Auto" : "open the scope with reuse: Reuse.Auto";

    /// <summary>Whether no scope is to blame.</summary>
    private static bool IsOfGetter(Finding finding) => finding.Cause.Equals(finding.Location) && finding.CauseElsewhere is null;

    /// <summary>What was opened.</summary>
    public static string Opened(string name, ScopeForm form) => form switch
    {
        ScopeForm.Name => $"name scope '{name}'",
        ScopeForm.Graph => "the graph that AsDefault() made the default one",
        _ => Scope(name),
    };

    /// <summary>Words as the beginning of a sentence.</summary>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>The name that was probably meant, as a sentence.</summary>
    public static string Nearest(string? name) => name is null ? "" : $" Did you mean '{name}'?";

    /// <summary>A place by its line, and by its file where that is another one.</summary>
    private static string Place(Location place, Location seenFrom)
    {
        var line = place.GetLineSpan();
        var number = line.StartLinePosition.Line + 1;
        return place.SourceTree == seenFrom.SourceTree
            ? FormattableString.Invariant($"on line {number}")
            : FormattableString.Invariant($"on line {number} of {Path.GetFileName(line.Path)}");
    }
}
