using System.Collections.Immutable;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>The variables that the analysis says a program leaves behind are those that it does leave behind. SCOPELINT_DIFFERENTIAL_SEED changes
/// the programs.</summary>
public class EndTests(ITestOutputHelper output)
{
    private const int Programs = 250;

    [Fact]
    public void RunsAndEndsOfPaths_LeaveTheSameBehind()
    {
        var batch = new ProgramBatch([.. Enumerable.Range(0, Programs).Select(index => ProgramGenerator.Generate(Settings.Seed, index, Features.All))]);
        var (ends, loaded) = (batch.Ends(TestContext.Current.CancellationToken), batch.Load());
        using var thread = new RunThread();
        var (runs, closed, wrong) = (0, 0, new List<string>());
        foreach (var program in batch.Programs.Where(program => program.StartsClosed))
        {
            if (ends[program.Name].SingleOrDefault()?.Root.Result is not { IsComplete: true, NotFollowed.IsEmpty: true } result)
            {
                continue;
            }

            var paths = result.Ends.RemoveAll(end => end.IsLost);
            var usual = Left(loaded, program, Arguments.Ordinary(program), thread);
            var unseen = paths.Where(end => !end.IsDoubtful && !usual.Exists(left => IsLike(end, left))).ToList();
            var others = unseen.Count > 0 ? Left(loaded, program, Arguments.Extreme(program), thread) : [];
            wrong.AddRange(unseen.Where(end => !others.Exists(left => IsLike(end, left)))
                .Select(end => $"No run ends so: {(end.HasThrown ? "thrown" : "ended")}: {StoreOf(end)} if {end.Path}\n{program.Text}"));
            foreach (var left in usual)
            {
                runs++;
                var matching = paths.Where(end => IsLike(end, left)).ToList();
                closed += matching.Exists(end => StoreOf(end).OpenPrefixes.Count == 0) ? 1 : 0;
                if (matching.Count == 0)
                {
                    wrong.Add($"{left}\n{string.Join("\n", paths.Select(end => $"  {(end.HasThrown ? "thrown" : "ended")}: {StoreOf(end)}"))}\n{program.Text}");
                }
            }
        }

        output.WriteLine($"{runs} runs, {closed} of them with all variables known, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {runs} runs:\n\n{string.Join("\n\n", wrong.Take(Settings.Shown))}");
        Assert.True(closed > Programs, $"All is known of the variables of {closed} runs only.");
    }

    private static List<LeftBehind> Left(LoadedPrograms loaded, GeneratedProgram program, IEnumerable<object[]> arguments, RunThread thread)
    {
        var left = new List<LeftBehind>();
        ProgramRuns.Run(
            loaded, program, arguments, thread,
            observe: hasThrown => left.Add(new LeftBehind(hasThrown, [.. TabulatedVariable.Of(Graph.Default).Where(variable => variable.CanBeGot)])));
        return left;
    }

    private static bool IsLike(PathEnd end, LeftBehind left) => end.HasThrown == left.HasThrown && Matches(StoreOf(end), left);

    private static VariableStore StoreOf(PathEnd end) => end.Graphs[end.DefaultGraph].Store;

    /// <summary>Whether a graph holds all that certainly exists, and beyond that only what there may be.</summary>
    private static bool Matches(VariableStore store, LeftBehind left) =>
        store.Variables.Entries.All(known => left.Variables.Any(variable => variable.FullName == known.Key && Is(variable, known.Value)))
        && left.Variables.All(variable => store.Find(variable.FullName) != Presence.Missing);

    private static bool Is(TabulatedVariable variable, VariableFacts facts) =>
        (facts.DType is null || facts.DType.Name == variable.DType)
        && (facts.Shape is not { } shape || (shape.IsFullyDefined ? $"{shape}" == variable.Shape : shape.Dimensions.Length == variable.Shape.Split(',').Length));

    private sealed record LeftBehind(bool HasThrown, ImmutableArray<TabulatedVariable> Variables)
    {
        public override string ToString() => $"{(HasThrown ? "thrown" : "ended")}: {string.Join(", ", Variables)}";
    }
}
