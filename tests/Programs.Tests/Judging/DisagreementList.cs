using System.Collections.Immutable;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>The list of the programs on which analysis and run disagree today: a line for each program and way of disagreeing, or
/// <c>marked program: reason</c> where the program is judged wrongly.</summary>
/// <param name="Known">The ways in which each program disagrees.</param>
/// <param name="Marked">The reasons of those that are judged wrongly.</param>
internal sealed record DisagreementList(
    ImmutableSortedDictionary<string, ImmutableSortedSet<DisagreementKind>> Known, ImmutableSortedDictionary<string, string> Marked)
{
    private const string Mark = "marked";
    private const string ReasonStart = ": ";

    private const string Head =
        """
        # The programs on which analysis and run disagree today. Engines become better and the list shorter: a test fails when a program
        # that is not listed disagrees, and when one that is listed agrees. SCOPELINT_UPDATE_PROGRAMS=1 writes it anew.
        # A program that is judged wrongly stands here as "marked program: reason"; put the mark by hand, it is kept.
        #

        """;

    /// <summary>The list without a program.</summary>
    public static DisagreementList Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<DisagreementKind>>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    private static readonly ImmutableDictionary<DisagreementKind, string> s_words = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(DisagreementKind.Missed, "missed"),
        KeyValuePair.Create(DisagreementKind.FalseAlarm, "false-alarm"),
        KeyValuePair.Create(DisagreementKind.Crash, "crash"),
    ]);

    /// <summary>Reads a list.</summary>
    public static DisagreementList Parse(string text)
    {
        var list = Empty;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (word, rest) = line.IndexOf(' ') is > 0 and var end ? (line[..end], line[(end + 1)..]) : (line, "");
            if (word == Mark && rest.IndexOf(ReasonStart, StringComparison.Ordinal) is > 0 and var colon)
            {
                list = list with { Marked = list.Marked.Add(rest[..colon], rest[(colon + ReasonStart.Length)..]) };
                continue;
            }

            var kind = s_words.FirstOrDefault(pair => pair.Value == word);
            list = kind.Value is null || rest.Length == 0
                ? throw new FormatException($"'{line}' is no line of the list of disagreements.")
                : list.With(rest, kind.Key);
        }

        return list;
    }

    /// <summary>The list as these programs would have it; what is marked stays so.</summary>
    public DisagreementList Of(IEnumerable<Verdict> verdicts)
    {
        var list = Empty;
        foreach (var verdict in verdicts.Where(verdict => !verdict.Disagreements.IsEmpty))
        {
            var name = verdict.Program.Name;
            list = Marked.TryGetValue(name, out var reason)
                ? list with { Marked = list.Marked.Add(name, reason) }
                : Listed(verdict).Aggregate(list, (before, kind) => before.With(name, kind));
        }

        return list;
    }

    /// <summary>What a program does that this list does not say, each with what to do about it.</summary>
    public IEnumerable<string> Departures(Verdict verdict)
    {
        var name = verdict.Program.Name;
        if (verdict.Is(DisagreementKind.Broken) || verdict.Is(DisagreementKind.Hanging))
        {
            yield return $"This program cannot be judged, and a list does not help; mend it:\n  {verdict.Describe()}";
            yield break;
        }

        if (Marked.ContainsKey(name))
        {
            if (verdict.Disagreements.IsEmpty)
            {
                yield return $"{name} agrees now: take its mark off the list.";
            }

            yield break;
        }

        var known = Known.GetValueOrDefault(name, []);
        var actual = Listed(verdict);
        foreach (var kind in actual.Except(known))
        {
            yield return $"{s_words[kind]}, and not listed: the analysis has become worse, or the program is new. Mend the one or the other.\n"
                + $"  {verdict.Describe()}";
        }

        foreach (var kind in known.Except(actual))
        {
            yield return $"{name} is listed as {s_words[kind]}, which it is no more: take it off the list.";
        }
    }

    /// <summary>The text of the list, with figures on top.</summary>
    public string Print(Figures figures) =>
        $"{Head}{string.Concat(figures.Print().Select(line => $"# {line}\n"))}\n{string.Concat(Lines().Select(line => $"{line}\n"))}";

    private static ImmutableSortedSet<DisagreementKind> Listed(Verdict verdict) =>
        [.. verdict.Disagreements.Select(disagreement => disagreement.Kind).Where(s_words.ContainsKey)];

    private DisagreementList With(string name, DisagreementKind kind) =>
        this with { Known = Known.SetItem(name, Known.GetValueOrDefault(name, []).Add(kind)) };

    private IEnumerable<string> Lines() => Known
        .SelectMany(program => program.Value.Select(kind => (program.Key, Line: $"{s_words[kind]} {program.Key}")))
        .Concat(Marked.Select(program => (program.Key, Line: $"{Mark} {program.Key}{ReasonStart}{program.Value}")))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Line, StringComparer.Ordinal)
        .Select(entry => entry.Line);
}
