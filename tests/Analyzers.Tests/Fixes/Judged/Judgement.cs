using System.Collections.Immutable;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>A fix, and what is wrong with it.</summary>
internal sealed record WrongFix(AppliedFix Fix, string Complaint)
{
    public override string ToString() => $"{Complaint}\n{Fix}";
}

/// <summary>What becomes of many programs when they are mended until no fixer offers anything.</summary>
/// <param name="Programs">How many there are.</param>
/// <param name="Findings">How often each rule spoke, before any fix.</param>
/// <param name="Fixed">How often each action was taken.</param>
/// <param name="Left">How often each rule still speaks.</param>
/// <param name="Wrong">The fixes that are wrong.</param>
/// <param name="Endless">The programs that were still being mended when patience ended.</param>
/// <param name="Times">What took how long.</param>
internal sealed record Judgement(
    int Programs, ImmutableArray<string> Findings, ImmutableArray<string> Fixed, ImmutableArray<string> Left,
    ImmutableArray<WrongFix> Wrong, ImmutableArray<MendedProgram> Endless, string Times)
{
    /// <summary>How many fixes one program gets at most. The largest ones need about a third of that.</summary>
    private const int MostRounds = 60;

    private const int BatchSize = 250;

    /// <summary>Makes, mends and runs programs.</summary>
    /// <param name="seed">The seed of all programs.</param>
    /// <param name="count">How many.</param>
    /// <param name="takesLast">Whether the last action of a finding is taken, not the first one.</param>
    public static async Task<Judgement> OfAsync(int seed, int count, bool takesLast)
    {
        using var judge = new Judge(takesLast);
        var programs = Enumerable.Range(0, int.MaxValue).Select(index => ProgramGenerator.Generate(seed, index))
            .Where(program => program.StartsClosed); // Others rely on variables of their callers, which no run has.
        foreach (var batch in programs.Take(count).Chunk(BatchSize))
        {
            await judge.MendAsync(batch, MostRounds);
        }

        return judge.Result(count);
    }

    /// <summary>The numbers.</summary>
    public override string ToString() =>
        $"{Programs} programs, {Findings.Length} findings, {Fixed.Length} fixed, {Left.Length} left, {Wrong.Length} broken, {Endless.Length} without end; {Times}\n"
        + $"found: {Counted(Findings)}\nfixed: {Counted(Fixed)}\nleft: {Counted(Left)}";

    private static string Counted(IEnumerable<string> things) => string.Join(
        ", ", things.GroupBy(thing => thing).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}"));
}
