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
            : finding.Calls.IsEmpty ? "here" : $"in this call ({Line(finding.Failure, finding)})";
        return finding.When.Length == 0 ? where : $"{where} when {finding.When}";
    }

    /// <summary>Where the earlier cause is, and by which call it came about.</summary>
    public static string Cause(Finding finding)
    {
        var isSame = finding.Cause.Equals(finding.Location);
        if (finding.IsWithinCall)
        {
            return $"earlier in the same call{InnerCause(finding)}";
        }

        var first = isSame ? "in an earlier iteration" : "on " + Line(finding.Cause, finding);
        return finding.CauseElsewhere is null && finding.CauseCalls.IsEmpty ? first : $"by {(isSame ? "this" : "the")} call {first}{InnerCause(finding)}";
    }

    /// <summary>Where the call that is the cause leads to, unless the call that fails leads there too.</summary>
    private static string InnerCause(Finding finding) =>
        finding.CauseElsewhere is { } elsewhere ? elsewhere == finding.FailsElsewhere ? "" : $" (in {elsewhere})"
        : finding.CauseCalls.IsEmpty || finding.CauseCalls[finding.CauseCalls.Length - 1].Equals(finding.Failure) ? ""
        : $" ({Line(finding.CauseCalls[finding.CauseCalls.Length - 1], finding)})";

    /// <summary>Why a variable must exist: its scope only reuses, or the custom getter says so.</summary>
    public static string Demand(Finding finding, string since) =>
        IsOfGetter(finding) ? "the custom getter asks for it with Reuse.True" : $"{Scope(finding.Scope)} only reuses {since} {Cause(finding)}";

    /// <summary>What to do where a variable must exist and does not. Where another one is probably meant, a scope that may create would only hide
    /// that.</summary>
    public static string Remedy(Finding finding, bool isAnotherMeant) =>
        isAnotherMeant ? "Take that one, or create this one first."
        : IsOfGetter(finding) ? "Create the variable first or, where a new one is meant, let the getter ask for it with Reuse.Auto."
        : "Create the variable first or, where a new one is meant, open the scope with reuse: Reuse.Auto.";

    /// <summary>A text with shapes as TensorFlow prints them: some tools that read messages take a bracket behind a space for the name of the project.</summary>
    public static string Shape(string shape) => shape.Replace('[', '(').Replace(']', ')');

    /// <summary>Whether no scope is to blame.</summary>
    private static bool IsOfGetter(Finding finding) => finding.Cause.Equals(finding.Location) && finding.CauseElsewhere is null;

    /// <summary>What was opened.</summary>
    public static string Opened(string name, ScopeForm form, Finding finding) => form switch
    {
        ScopeForm.Name => $"name scope '{name}'",
        ScopeForm.Graph => $"the graph that {finding.Words.EnterGraph} made the default one",
        _ => Scope(name),
    };

    /// <summary>Words as the beginning of a sentence.</summary>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>The name that was probably meant, as a sentence.</summary>
    public static string Nearest(string? name) => name is null ? "" : $" Did you mean '{name}'?";

    /// <summary>A line, with its file where that is another one.</summary>
    public static string Line(Location place, Finding finding)
    {
        var line = finding.Shown(place).GetLineSpan();
        var number = line.StartLinePosition.Line + 1;
        return place.SourceTree == finding.Location.SourceTree
            ? FormattableString.Invariant($"line {number}")
            : FormattableString.Invariant($"line {number} of {Path.GetFileName(line.Path)}");
    }
}
