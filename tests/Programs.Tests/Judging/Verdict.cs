using System.Collections.Immutable;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>How the analysis of a program and its run can disagree.</summary>
internal enum DisagreementKind
{
    /// <summary>It throws, or an expected finding is due, and there is none.</summary>
    Missed,

    /// <summary>It runs to its end in spite of a warning that predicts an exception.</summary>
    FalseAlarm,

    /// <summary>An analyzer threw an exception.</summary>
    Crash,

    /// <summary>It does not compile.</summary>
    Broken,

    /// <summary>It does not end.</summary>
    Hanging,
}

/// <summary>A disagreement.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Detail">What it is about.</param>
internal sealed record Disagreement(DisagreementKind Kind, string Detail);

/// <summary>What came of a program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Analysis">What the analyzers say; null where it does not compile.</param>
/// <param name="Run">What came of running it; null where it does not compile.</param>
/// <param name="Disagreements">Where the two disagree.</param>
internal sealed record Verdict(
    SourceProgram Program, ProgramAnalysis? Analysis, ProgramRun? Run, ImmutableArray<Disagreement> Disagreements)
{
    /// <summary>Whether its run throws.</summary>
    public bool IsWrong => Run?.Failure is not null;

    /// <summary>Whether an exception or an expected finding was missed, also where nobody could have known.</summary>
    public bool IsMissed { get; init; }

    /// <summary>Whether it disagrees in this way.</summary>
    public bool Is(DisagreementKind kind) => Disagreements.Any(disagreement => disagreement.Kind == kind);

    /// <summary>All that is known of it, for a person who looks into a disagreement.</summary>
    public string Describe() => string.Join(
        "\n    ",
        [
            Program.Name,
            .. Disagreements.Select(disagreement => $"{disagreement.Kind}: {disagreement.Detail}"),
            $"run: {Run?.ToString() ?? "not run"}",
            .. (Analysis?.Findings ?? []).Concat(Analysis?.Notices ?? []).Select(finding => finding.ToString()),
            .. Run?.Output.Length > 0 ? [$"output: {Run.Output.ReplaceLineEndings(" | ")}"] : Array.Empty<string>(),
        ]);
}
