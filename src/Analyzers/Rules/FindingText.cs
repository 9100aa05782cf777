using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>How messages speak of places, scopes and paths.</summary>
internal static class FindingText
{
    /// <summary>A scope by its full name.</summary>
    public static string Scope(ReportedFinding finding) => Scope(finding.Scope);

    /// <summary>A scope by its full name, as far as that is known.</summary>
    public static string Scope(string name) =>
        name.Length == 0 ? "the root scope" : name == KnownName.Anything.ToString() ? "the given scope" : $"scope '{name}'";

    /// <summary>Where and when it fails: here, or in a call that leads to the library.</summary>
    public static string Here(ReportedFinding finding)
    {
        var where = finding.FailsElsewhere is { } elsewhere ? $"in this call (in {elsewhere})"
            : finding.Calls.IsEmpty ? "here" : $"in this call ({Place(finding.Failure, finding.Location)})";
        return finding.When.Length == 0 ? where : $"{where} when {finding.When}";
    }

    /// <summary>Where the earlier cause is, and by which call it came about.</summary>
    public static string Cause(ReportedFinding finding)
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
    public static string Demand(ReportedFinding finding, string since) =>
        IsOfGetter(finding) ? "the custom getter asks for it with Reuse.True" : $"{Scope(finding)} only reuses {since} {Cause(finding)}";

    /// <summary>What lets a variable be created that need not exist.</summary>
    public static string Leave(ReportedFinding finding) =>
        IsOfGetter(finding) ? "let the getter ask for it with Reuse.Auto" : "open the scope with reuse: Reuse.Auto";

    /// <summary>Whether no scope is to blame.</summary>
    private static bool IsOfGetter(ReportedFinding finding) => finding.Cause.Equals(finding.Location) && finding.CauseElsewhere is null;

    /// <summary>Why a ReuseVariables() call changes nothing, and what to do beside removing it.</summary>
    public static object[] NoEffect(ReportedFinding finding) => finding.Present.Length > 0
        ? [$"{Scope(finding.Variable)} reuses already", ""]
        : [$"nothing is asked for in {Scope(finding.Variable)} afterwards, nor in a scope that is opened inside it later",
            ", or move it in front of what is to be shared"];

    /// <summary>What never shares where sharing is asked for, and what to do.</summary>
    public static object[] NeverShared(ReportedFinding finding) => finding.Present.Length > 0
        ? ["A default name becomes another scope", Here(finding), Scope(finding.Asked),
            $"'{finding.Variable}' is not '{finding.Present}', which is created {Cause(finding)}",
            "Give both scopes the same name to share it, or leave reuse out."]
        : ["Variable.Create makes a new variable", Here(finding), Scope(finding), $"'{finding.Variable}' is shared with nothing",
            "Use Variable.Get to share it, or create it outside that scope."];

    /// <summary>That a variable is another one than under the default name itself, as part of a sentence.</summary>
    public static string Numbered(ReportedFinding finding) => finding.Asked.Length == 0 ? "" : $", and is another one than '{finding.Asked}'";

    /// <summary>What was opened.</summary>
    public static string Opened(ReportedFinding finding) => finding.Form switch
    {
        ScopeForm.Name => $"name scope '{finding.Variable}'",
        ScopeForm.Graph => "the graph that AsDefault() made the default one",
        _ => Scope(finding.Variable),
    };

    /// <summary>Why a scope cannot be closed, and what to do.</summary>
    public static string Order(ReportedFinding finding) => finding switch
    {
        { IsClosedAlready: true } when finding.Cause.Equals(finding.Location) =>
            "what is opened here is closed already when its using statement or declaration ends. Leave closing it to that alone.",
        { IsClosedAlready: true } => $"what was opened {Cause(finding)} is closed already. Close each scope once, best with a using statement.",
        _ => $"what was opened {Cause(finding)}{(finding.Present.Length == 0 ? "" : $" ('{finding.Present}')")} is inside it and still open. "
            + "Close that first, best by nesting using statements.",
    };

    /// <summary>What is wrong with the arguments of a get, and what to do.</summary>
    public static string Refusal(ReportedFinding finding) => finding.Refusal switch
    {
        Interpretation.Refusal.ValueAndShape =>
            $"its initializer is a value, which has a shape of its own, and shape {finding.Asked} is given too. Leave one of the two out.",
        Interpretation.Refusal.ValueOfOtherType =>
            $"its initializer is a value of {finding.Present}, and {finding.Asked} is asked for. Ask for {finding.Present}, or give a value of {finding.Asked}.",
        Interpretation.Refusal.PartialShape =>
            $"it does not exist yet, and shape {finding.Asked} leaves a length open. Give all lengths.",
        _ => "it does not exist yet, and neither a shape nor a value as initializer is given. Give one of the two.",
    };

    /// <summary>Why an operation refuses the shapes of its operands, and what to do.</summary>
    public static string Misfit(ReportedFinding finding) => finding.Misfit switch
    {
        Interpretation.Misfit.Broadcast =>
            $"lined up at the last axis, the lengths of {finding.Present} and {finding.Asked} are neither equal nor 1. Reshape one of the operands.",
        Interpretation.Misfit.NoMatrix => $"an operand has shape {finding.Present} and is no matrix. Reshape it to rank two.",
        Interpretation.Misfit.InnerLengths =>
            $"the inner lengths of {finding.Present} and {finding.Asked} differ. Make them equal, or transpose one of the operands.",
        Interpretation.Misfit.ElementCount =>
            $"shape {finding.Asked} does not hold {finding.Present}. Give a shape of that many elements.",
        Interpretation.Misfit.Permutation =>
            $"the order ({finding.Asked}) does not name each axis of shape {finding.Present} once. Name each of them, counted from 0.",
        Interpretation.Misfit.Axis => $"shape {finding.Present} has no axis {finding.Asked}. Give one that it has, or leave the axis out.",
        Interpretation.Misfit.OneShape =>
            $"operands of one shape are added, and these have {finding.Present} and {finding.Asked}. Make them equal, or use Add, which broadcasts.",
        _ => $"the variable has shape {finding.Present}, and the value has {finding.Asked}. Give a value of the variable's shape.",
    };

    /// <summary>Words as the beginning of a sentence.</summary>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>The name that was probably meant, as a sentence.</summary>
    public static string Nearest(ReportedFinding finding) => finding.Nearest is null ? "" : $" Did you mean '{finding.Nearest}'?";

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
