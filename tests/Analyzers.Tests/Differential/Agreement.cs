using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>How findings and exceptions of one program compare.</summary>
/// <param name="Program">The program.</param>
/// <param name="Runs">The failures of each run with ordinary arguments.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Missed">Failures that stopped a run and were not found.</param>
/// <param name="Invented">Findings that no run confirms.</param>
internal sealed record Agreement(
    GeneratedProgram Program,
    ImmutableArray<ImmutableArray<Failure>> Runs,
    ImmutableArray<ProgramFinding> Findings,
    ImmutableArray<Failure> Missed,
    ImmutableArray<ProgramFinding> Invented)
{
    /// <summary>How many names an open program may ask for that something before it has created.</summary>
    private const int MostSharedNames = 32;

    /// <summary>The rule that finds scopes that are closed out of order. What closes one at the end of a using statement stands at its
    /// beginning, and throws at its end.</summary>
    private const string OutOfOrder = "SCL0304";

    /// <summary>The rules that predict exceptions, or scopes that are left open; the others say what no run can show.</summary>
    public static readonly ImmutableHashSet<string> PredictingRules =
        ["SCL0101", "SCL0102", "SCL0104", "SCL0105", "SCL0106", "SCL0107", "SCL0201", "SCL0205", Failure.LeftOpen, OutOfOrder, "SCL0306", "SCL0401", "SCL0403"];

    /// <summary>The rules whose exceptions must be found.</summary>
    public static readonly ImmutableHashSet<string> ReportableRules =
    [
        .. Descriptors.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => rule.Id)
            .Intersect(PredictingRules),
    ];

    /// <summary>Whether something was missed or invented.</summary>
    public bool IsBroken => !Missed.IsEmpty || !Invented.IsEmpty;

    /// <summary>Runs a program and compares.</summary>
    public static Agreement Of(LoadedPrograms programs, GeneratedProgram program, IEnumerable<ProgramFinding> found, RunThread thread)
    {
        var findings = found.Where(finding => PredictingRules.Contains(finding.RuleId)).Distinct().ToImmutableArray();
        var runs = ProgramRuns.Run(programs, program, Arguments.Ordinary(program), thread);
        var failures = runs.SelectMany(run => run).ToList();
        var missed = program.StartsClosed
            ? runs.Select(run => run.FirstOrDefault()).OfType<Failure>()
                .Where(failure => ReportableRules.Contains(failure.RuleId ?? "") && !findings.Any(finding => Confirms(failure, finding)))
            : [];
        var doubtful = findings.Where(finding => !failures.Any(failure => Confirms(failure, finding))).ToList();
        if (doubtful.Count > 0)
        {
            var more = ProgramRuns.Run(programs, program, Arguments.Extreme(program), thread).SelectMany(run => run).ToList();
            doubtful.RemoveAll(finding => more.Exists(failure => Confirms(failure, finding)));
        }

        if (doubtful.Count > 0 && !program.StartsClosed)
        {
            RemoveWhatSharedVariablesShow(programs, program, doubtful, failures, thread);
        }

        return new Agreement(program, runs, findings, [.. missed], [.. doubtful]);
    }

    /// <summary>The program, what was found in it, and what it does.</summary>
    public override string ToString()
    {
        var misses = Missed.Select(failure =>
            $"missed   {failure.RuleId} {failure.Variable} with ({failure.Arguments}), on line {string.Join(" or ", failure.Lines.Order())}\n");
        var inventions = Invented.Select(finding => $"invented {finding.RuleId} on line {finding.Line}\n");
        var findings = Findings.Except(Invented).Select(finding => $"found    {finding.RuleId} on line {finding.Line}\n");
        var failures = Runs.Select(run => run.FirstOrDefault()).OfType<Failure>().Except(Missed)
            .Select(failure => $"thrown   {failure.RuleId} {failure.Variable} with ({failure.Arguments}), on line {string.Join(" or ", failure.Lines.Order())}\n");
        return string.Concat([.. misses.Take(6), .. inventions, .. findings, .. failures.Take(12), Program.Numbered()]);
    }

    private static bool Confirms(Failure failure, ProgramFinding finding) =>
        finding.RuleId switch
        {
            Failure.LeftOpen => failure.RuleId is Failure.LeftOpen or OutOfOrder,
            OutOfOrder => failure.RuleId == OutOfOrder,
            _ => failure.RuleId == finding.RuleId && failure.Lines.Contains(finding.Line),
        };

    /// <summary>An open program may stop in an empty graph before the line that fails in a graph that holds what it shares: it is run
    /// again with what it has missed. Where even that stops it for what such a variable is like, nothing is said.</summary>
    private static void RemoveWhatSharedVariablesShow(
        LoadedPrograms programs, GeneratedProgram program, List<ProgramFinding> doubtful, List<Failure> failures, RunThread thread)
    {
        var shared = new HashSet<string>();
        for (var round = 0; round < MostSharedNames && doubtful.Count > 0; round++)
        {
            var missing = failures.Where(failure => failure.RuleId is "SCL0102" or "SCL0201" or "SCL0403").Select(failure => failure.Variable!).Where(NameGrammar.CanName).ToList();
            if (missing.TrueForAll(shared.Contains))
            {
                break;
            }

            shared.UnionWith(missing);
            failures = [.. ProgramRuns.Run(programs, program, Arguments.Ordinary(program), thread, Prepare).SelectMany(run => run)];
            doubtful.RemoveAll(finding => failures.Exists(failure => Confirms(failure, finding)));
        }

        if (failures.Exists(failure => failure.Variable is { } name && shared.Contains(name)))
        {
            doubtful.Clear();
        }

        void Prepare()
        {
            foreach (var name in shared)
            {
                _ = Variable.Get<float>(name, [2, 3]);
            }
        }
    }
}
