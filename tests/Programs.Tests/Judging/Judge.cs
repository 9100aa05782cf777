using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>One rule judges all programs: a run that throws must have a warning of the exception's own rule in a statement of its stack, and a
/// run that ends must have no warning that predicts an exception. What is said of code behind a failure is not judged.</summary>
internal static class Judge
{
    private const string Unknowable = "// UNKNOWABLE";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    // Warnings that predict no exception.
    private static readonly ImmutableHashSet<string> s_advice =
    [
        RuleIds.ReuseVariablesLeaks, RuleIds.ScopeNotClosed, RuleIds.ScopeLostOnThread, RuleIds.ScopeAcrossAwait, RuleIds.ScopeClosedOutOfOrder,
    ];

    private static readonly ImmutableHashSet<string> s_infos =
    [
        .. Descriptors.All.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info).Select(descriptor => descriptor.Id),
    ];

    // One of three rules tells of a variable that is missing.
    private static readonly ImmutableHashSet<string> s_missing =
        [RuleIds.MissingVariable, RuleIds.NeverCreated, RuleIds.ReuseVariablesTooEarly];

    /// <summary>Compiles, analyses and runs a program.</summary>
    public static Task<Verdict> OfAsync(SourceProgram program, CancellationToken cancellation) => OfAsync(program, s_limit, cancellation);

    /// <summary>Compiles, analyses and runs a program, which has so long to end.</summary>
    public static async Task<Verdict> OfAsync(SourceProgram program, TimeSpan limit, CancellationToken cancellation)
    {
        var compilation = ProgramCompiler.Compile(program);
        var errors = compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            return new(program, null, null, [new(DisagreementKind.Broken, errors[0].ToString())]);
        }

        return Compare(program, await ProgramAnalysis.OfAsync(compilation, cancellation), ProgramRunner.Run(compilation, limit));
    }

    /// <summary>Holds what is said of a program against its run.</summary>
    public static Verdict Compare(SourceProgram program, ProgramAnalysis analysis, ProgramRun run)
    {
        var expected = ExpectedFinding.In(program);
        var isExcused = program.Files.Any(file => file.Text.Contains(Unknowable, StringComparison.Ordinal));
        var missed = Missed(analysis, run, expected).ToList();
        return new(program, analysis, run,
        [
            .. isExcused ? [] : missed,
            .. FalseAlarms(analysis, run, expected),
            .. analysis.Crashes.Select(crash => new Disagreement(DisagreementKind.Crash, crash)),
            .. run.HasEnded ? Array.Empty<Disagreement>() : [new(DisagreementKind.Hanging, "It is left running.")],
        ])
        { IsMissed = missed.Count > 0 };
    }

    private static IEnumerable<Disagreement> Missed(ProgramAnalysis analysis, ProgramRun run, ImmutableArray<ExpectedFinding> expected)
    {
        if (run.Failure is { } failure
            && !analysis.Findings.Where(IsWarning).Any(finding => Predicts(finding.RuleId, failure.RuleId) && failure.Lines.Any(finding.IsOn)))
        {
            yield return new(DisagreementKind.Missed, failure.ToString());
        }

        // That an exception is predicted is judged by the run alone.
        foreach (var mark in expected.Where(mark => !mark.IsOptional && mark.RuleIds.All(id => s_infos.Contains(id) || s_advice.Contains(id))))
        {
            if (!analysis.Findings.Any(mark.IsMetBy))
            {
                yield return new(DisagreementKind.Missed, $"{string.Join(" or ", mark.RuleIds)} is expected at {mark.Line}.");
            }
        }
    }

    private static IEnumerable<Disagreement> FalseAlarms(ProgramAnalysis analysis, ProgramRun run, ImmutableArray<ExpectedFinding> expected) =>
        run.Failure is not null || !run.HasEnded
            ? []
            : analysis.Findings
                .Where(finding => IsWarning(finding) && !s_advice.Contains(finding.RuleId) && !expected.Any(mark => mark.IsMetBy(finding)))
                .Select(finding => new Disagreement(DisagreementKind.FalseAlarm, finding.ToString()));

    private static bool IsWarning(Finding finding) => finding.Severity >= DiagnosticSeverity.Warning;

    private static bool Predicts(string id, string? thrown) =>
        thrown is null || id == thrown || (s_missing.Contains(id) && s_missing.Contains(thrown));
}
