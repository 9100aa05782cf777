using System.Collections.Immutable;
using System.Diagnostics;
using ScopeLint.Analyzers.Tests.Differential;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>Mends programs side by side, fix by fix, and runs them after each.</summary>
/// <param name="takesLast">Whether the last action is taken, not the first one.</param>
internal sealed class Judge(bool takesLast) : IDisposable
{
    private readonly Mender _mender = new(takesLast);
    private readonly RunThread _thread = new();
    private readonly Stopwatch _mending = new();
    private readonly Stopwatch _running = new();
    private readonly ImmutableArray<string>.Builder _findings = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _fixed = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _left = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<WrongFix>.Builder _wrong = ImmutableArray.CreateBuilder<WrongFix>();
    private readonly ImmutableArray<MendedProgram>.Builder _endless = ImmutableArray.CreateBuilder<MendedProgram>();

    /// <summary>Mends programs until nothing is offered for any of them. One that a fix is wrong in is given up there.</summary>
    public async Task MendAsync(IReadOnlyList<GeneratedProgram> programs, int mostRounds)
    {
        _mending.Start();
        var open = (await AllAsync(programs, _mender.StartAsync)).FindAll(program => !program.Findings.IsEmpty);
        _mending.Stop();
        _findings.AddRange(open.SelectMany(program => program.Findings).Select(finding => finding.Id));
        var runs = Run(open);
        for (var round = 0; open.Count > 0 && round < mostRounds; round++)
        {
            _mending.Start();
            var fixes = await AllAsync(open, _mender.MendAsync);
            _mending.Stop();
            _left.AddRange(open.Where((_, index) => fixes[index] is null).SelectMany(program => program.Findings).Select(finding => finding.Id));
            var applied = fixes.OfType<AppliedFix>().ToList();
            var after = Run(applied.Select(fix => fix.After));
            foreach (var fix in applied)
            {
                _fixed.Add($"'{fix.Title}' for {fix.Finding.Id}");
                if (fix.Complaint(runs[fix.Before], after[fix.After]) is { } complaint)
                {
                    _wrong.Add(new WrongFix(fix, complaint));
                    after.Remove(fix.After);
                }
            }

            (open, runs) = ([.. after.Keys], after);
        }

        _endless.AddRange(open);
    }

    public Judgement Result(int programs) => new(
        programs, _findings.ToImmutable(), _fixed.ToImmutable(), _left.ToImmutable(), _wrong.ToImmutable(), _endless.ToImmutable(),
        FormattableString.Invariant($"mended in {_mending.Elapsed.TotalSeconds:F0} s, run in {_running.Elapsed.TotalSeconds:F0} s"));

    public void Dispose()
    {
        _mender.Dispose();
        _thread.Dispose();
    }

    private static async Task<List<TResult>> AllAsync<T, TResult>(IReadOnlyList<T> items, Func<T, Task<TResult>> work)
    {
        var results = new TResult[items.Count];
        await Parallel.ForAsync(0, items.Count, async (index, _) => results[index] = await work(items[index]));
        return [.. results];
    }

    /// <summary>What each program throws, with all values of its parameters.</summary>
    private Dictionary<MendedProgram, ImmutableArray<ImmutableArray<Failure>>> Run(IEnumerable<MendedProgram> programs)
    {
        var all = programs.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        _running.Start();
        var loaded = new ProgramBatch([.. all.Select(program => program.Program)]).Load();
        var runs = all.ToDictionary(
            program => program,
            program => ProgramRuns.Run(loaded, program.Program, Arguments.Ordinary(program.Program), _thread),
            (IEqualityComparer<MendedProgram>)ReferenceEqualityComparer.Instance);
        _running.Stop();
        return runs;
    }
}
