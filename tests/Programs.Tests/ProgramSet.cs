using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScopeLint.Programs.Tests.Judging;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests;

/// <summary>The programs to run. Each is judged once, whoever asks.</summary>
internal static class ProgramSet
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Verdict>>> s_verdicts = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static ImmutableArray<SourceProgram> All { get; } = SourceProgram.Read(Settings.OtherPlace ?? Settings.RepositoryFolder);

    /// <summary>The path of the checked-in list.</summary>
    public static string ListFile { get; } = Path.Combine(Settings.RepositoryFolder, "disagreements.txt");

    /// <summary>The programs that may disagree: none of another folder.</summary>
    public static DisagreementList List { get; } =
        Settings.OtherPlace is null && File.Exists(ListFile) ? DisagreementList.Parse(File.ReadAllText(ListFile)) : DisagreementList.Empty;

    /// <summary>Judges programs, several at a time.</summary>
    public static async Task<ImmutableArray<Verdict>> JudgeAsync(IEnumerable<SourceProgram> programs, CancellationToken cancellation)
    {
        var asked = programs.ToImmutableArray();
        await Parallel.ForEachAsync(asked, cancellation, async (program, _) => await VerdictOf(program));
        return [.. await Task.WhenAll(asked.Select(VerdictOf))];
    }

    // Without a token: the next test asks for the same verdict.
    private static Task<Verdict> VerdictOf(SourceProgram program) =>
        s_verdicts.GetOrAdd(program.Name, _ => new(() => Judge.OfAsync(program, CancellationToken.None))).Value;
}
