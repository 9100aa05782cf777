using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Between which numbers answers are that are not known: those of a member that is asked once more each time, and those of one that says the same.</summary>
internal static class KnownRanges
{
    private static readonly (long From, long To) Counts = (0, int.MaxValue), Places = (-1, int.MaxValue), Amounts = (0, long.MaxValue);

    private static readonly Dictionary<string, (long From, long To)> Members = new(StringComparer.Ordinal)
    {
        ["System.String.IndexOf"] = Places,
        ["System.String.IndexOfAny"] = Places,
        ["System.String.LastIndexOf"] = Places,
        ["System.String.LastIndexOfAny"] = Places,
        ["System.Math.Abs"] = Amounts,
        ["System.Environment.ProcessorCount"] = (1, int.MaxValue),
        ["System.Environment.ProcessId"] = Counts,
        ["System.DateTime.Year"] = (1, 9999),
        ["System.DateTime.Month"] = (1, 12),
        ["System.DateTime.Day"] = (1, 31),
        ["System.DateTime.DayOfYear"] = (1, 366),
        ["System.DateTime.Hour"] = (0, 23),
        ["System.DateTime.Minute"] = (0, 59),
        ["System.DateTime.Second"] = (0, 59),
        ["System.DateTime.Millisecond"] = (0, 999),
        ["System.Diagnostics.Stopwatch.ElapsedMilliseconds"] = Amounts,
        ["System.Diagnostics.Stopwatch.ElapsedTicks"] = Amounts,
        ["System.IO.FileInfo.Length"] = Amounts,
        ["System.IO.Stream.Length"] = Amounts,
        ["System.IO.Stream.Position"] = Amounts,
    };

    /// <summary>The names by which members of the framework tell how many there are of something.</summary>
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "Count", "Length" };

    /// <summary>Members whose answers lie between the numbers that they are told.</summary>
    private static readonly HashSet<string> Chosen = new(StringComparer.Ordinal)
    {
        "System.Random.Next", "System.Random.NextInt64", "System.Security.Cryptography.RandomNumberGenerator.GetInt32",
    };

    private static readonly HashSet<string> Fractions = new(StringComparer.Ordinal) { "System.Random.NextDouble", "System.Random.NextSingle" };

    /// <summary>What an answer of a member is called that is another one each time and of which bounds are known; null for others.</summary>
    public static string? Of(MemberId member) => member is { ContainingType: { IsOfFramework: true, Definition: var type } } && $"{type}.{member.Name}" is var name
        && (Members.ContainsKey(name) || Chosen.Contains(name) || Fractions.Contains(name)) ? name : null;

    /// <summary>Between which whole numbers the answer of a member is that says the same each time; null where nothing is said of it.</summary>
    public static (long From, long To)? OfAnswer(MemberId member) => member is not { ContainingType: { IsOfFramework: true, Definition: var type } } ? null
        : Members.TryGetValue($"{type}.{member.Name}", out var range) ? range : Numbers.Contains(member.Name) && !member.IsFunction ? Amounts : null;

    /// <summary>Between which whole numbers an answer is, by what it is called; null where nothing is said of it.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="told">Between which numbers what the member was told is, from the first on.</param>
    public static (long From, long To)? OfAnswer(string name, IReadOnlyList<(long From, long To)?> told) =>
        Members.TryGetValue(name, out var range) ? range
        : !Chosen.Contains(name) ? null
        : told switch
        {
            [] => Counts,
            [{ To: > 0 and var most }] => (0, most - 1),
            [_] => Amounts,
            [{ From: var least }, { To: var most }] when least < most => (least, most - 1),
            [{ From: var least }, _] => (least, long.MaxValue),
            _ => null,
        };

    /// <summary>Between which numbers an answer with a fraction is, by what it is called; null where nothing is said of it.</summary>
    public static Bounds? OfFraction(string name) => Fractions.Contains(name) ? new Bounds(0, BelowOne) : null;

    /// <summary>The greatest fraction in single precision.</summary>
    private const double BelowOne = 1 - (1.0 / (1 << 24));
}
