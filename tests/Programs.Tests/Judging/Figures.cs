using System.Collections.Immutable;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>How many programs of each folder are wrong, missed and so on.</summary>
/// <param name="Rows">A row for each folder, and one for all.</param>
internal sealed record Figures(ImmutableArray<FigureRow> Rows)
{
    private const string FolderTitle = "folder";

    private static readonly ImmutableArray<string> s_titles = ["programs", "wrong", "missed", "false alarms", "marked"];

    /// <summary>Counts. A program that is marked as judged wrongly, or that nobody could know of, counts like the others.</summary>
    public static Figures Of(IReadOnlyCollection<Verdict> verdicts, DisagreementList list) => new(
    [
        .. verdicts.GroupBy(verdict => verdict.Program.Name.Split('/')[0], StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal).Select(folder => Row(folder.Key, folder, list)),
        Row("all", verdicts, list),
    ]);

    /// <summary>The lines of a table.</summary>
    public IEnumerable<string> Print()
    {
        var width = Math.Max(FolderTitle.Length, Rows.Max(row => row.Folder.Length));
        yield return $"{FolderTitle.PadRight(width)}  {string.Join("  ", s_titles)}";
        foreach (var row in Rows)
        {
            var cells = row.Counts.Zip(s_titles, (count, title) => $"{count}".PadLeft(title.Length));
            yield return $"{row.Folder.PadRight(width)}  {string.Join("  ", cells)}";
        }
    }

    private static FigureRow Row(string folder, IEnumerable<Verdict> verdicts, DisagreementList list)
    {
        var all = verdicts.ToList();
        return new(folder,
        [
            all.Count,
            all.Count(verdict => verdict.IsWrong),
            all.Count(verdict => verdict.IsMissed),
            all.Count(verdict => verdict.Is(DisagreementKind.FalseAlarm)),
            all.Count(verdict => list.Marked.ContainsKey(verdict.Program.Name)),
        ]);
    }
}

/// <summary>The counts of a folder, in the order of the titles.</summary>
internal sealed record FigureRow(string Folder, ImmutableArray<int> Counts);
