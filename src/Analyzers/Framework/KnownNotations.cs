using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members that read or make texts in a notation: versions, paths, names of enums, regular expressions.</summary>
internal static class KnownNotations
{
    private const long CultureInvariant = (long)RegexOptions.CultureInvariant;

    /// <summary>Regular expressions are matched against texts of up to this length.</summary>
    private const int LongestInput = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => member.Split('.')[0] switch
    {
        "Version" => Version(member, operands),
        "Path" => operands.All(operand => operand is string text && text.IndexOfAny(['\\', ':', '\0']) < 0) ? InPath(member, [.. operands.OfType<string>()]) : null,
        "Enum" => OfEnum(member, operands),
        "Regex" => operands.Take(2).All(operand => operand is string { Length: < LongestInput } text && text.All(letter => letter < '\x7f')) ? Matched(member, operands) : null,
        "GroupCollection" => GroupOf(operands),
        _ => null,
    };

    private static object? Version(string member, object?[] operands) => (member, operands) switch
    {
        ("Version..ctor", [string text]) => new Version(text),
        ("Version..ctor", [long major, long minor]) => new Version((int)major, (int)minor),
        ("Version..ctor", [long major, long minor, long build]) => new Version((int)major, (int)minor, (int)build),
        ("Version..ctor", [long major, long minor, long build, long revision]) => new Version((int)major, (int)minor, (int)build, (int)revision),
        ("Version.Parse", [string text]) => new Version(text),
        ("Version.IsParsed", [var text]) => System.Version.TryParse(text as string, out _),
        ("Version.ToString", [null]) => "",
        ("Version.ToString", [Version version]) => version.ToString(),
        ("Version.ToString", [Version version, long parts]) => version.ToString((int)parts),
        ("Version.Major", [Version version]) => (long)version.Major,
        ("Version.Minor", [Version version]) => (long)version.Minor,
        ("Version.Build", [Version version]) => (long)version.Build,
        ("Version.Revision", [Version version]) => (long)version.Revision,
        ("Version.CompareTo", [Version left, Version right]) => (long)left.CompareTo(right),
        ("Version.Equals" or "Version.op_Equality", [Version left, Version right]) => left == right,
        ("Version.op_Inequality", [Version left, Version right]) => left != right,
        ("Version.op_GreaterThan", [Version left, Version right]) => left > right,
        ("Version.op_GreaterThanOrEqual", [Version left, Version right]) => left >= right,
        ("Version.op_LessThan", [Version left, Version right]) => left < right,
        ("Version.op_LessThanOrEqual", [Version left, Version right]) => left <= right,
        _ => null,
    };

    /// <summary>Parts of paths without anything that platforms read in different ways. What joins them is a slash: what uses that has replaced the
    /// other separators.</summary>
    private static string? InPath(string member, IReadOnlyList<string> parts)
    {
        var name = parts[0].Substring(parts[0].LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return (member, parts.Count) switch
        {
            ("Path.Combine", _) when parts.All(part => !part.StartsWith("/", StringComparison.Ordinal)) => Combined(parts),
            ("Path.GetFileName", 1) => name,
            ("Path.GetFileNameWithoutExtension", 1) => dot < 0 ? name : name.Substring(0, dot),
            ("Path.ChangeExtension", 2) when name.Length > 0 => parts[0].Substring(0, parts[0].Length - (dot < 0 ? 0 : name.Length - dot)) + (parts[1].StartsWith(".", StringComparison.Ordinal) ? "" : ".") + parts[1],
            ("Path.GetDirectoryName", 1) when parts[0].IndexOf('/') is > 0 and var end && end == parts[0].Length - name.Length - 1 => parts[0].Substring(0, end), // Platforms write longer ones in their own ways.
            ("Path.GetDirectoryName", 1) when name.Length > 0 && name.Length == parts[0].Length => "",
            ("Path.GetExtension", 1) => dot < 0 || dot == name.Length - 1 ? "" : name.Substring(dot),
            _ => null,
        };
    }

    private static string Combined(IEnumerable<string> parts) => parts.Where(part => part.Length > 0).Aggregate(
        "", (path, part) => path.Length == 0 || path.EndsWith("/", StringComparison.Ordinal) ? path + part : $"{path}/{part}");

    private static object? OfEnum(string member, object?[] operands) => (member, operands) switch
    {
        ("Enum.HasFlag", [long value, long flags]) => (value & flags) == flags,
        ("Enum.Parse", [string text, bool ignoresCase, ..]) => Parsed(text, ignoresCase, [.. operands.Skip(2)]),
        ("Enum.IsParsed", [null, ..]) => false,
        ("Enum.IsParsed", [string text, bool ignoresCase, ..]) => Parsed(text, ignoresCase, [.. operands.Skip(2)]) is not null ? true : MayBeOfNumber(text) ? null : false,
        _ => null,
    };

    /// <summary>Whether a text can say a number, which says a value of an enum as well as a name does.</summary>
    private static bool MayBeOfNumber(string text) => text.TrimStart() is ['-' or '+' or (>= '0' and <= '9'), ..] || text.Any(letter => letter > '\x7f');

    /// <summary>The value that one or several names of members say together; null where one is no such name.</summary>
    private static object? Parsed(string text, bool ignoresCase, object?[] members)
    {
        var values = text.Split(',').Select(part => ValueOf(part.Trim(), ignoresCase, members)).ToList();
        return values.Count == 1 ? values[0]
            : values.All(value => value is long) ? values.OfType<long>().Aggregate(0L, (all, flag) => all | flag)
            : null;
    }

    private static object? ValueOf(string name, bool ignoresCase, object?[] members)
    {
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var place = Array.FindIndex(members, member => member is string known && string.Equals(known, name, comparison));
        return place < 1 ? null : members[place - 1];
    }

    /// <summary>The groups of a match, and their names.</summary>
    private static object?[] GroupsOf(Regex regex, Match match)
    {
        return [.. regex.GetGroupNumbers().Select(number => Told(match.Groups[number])), regex.GetGroupNames().ToArray<object?>()];
    }

    /// <summary>The group of a match with an index or a name; one without success where there is none.</summary>
    private static object? GroupOf(object?[] operands) => operands is not [object?[] { Length: > 1 } match, var key] ? null
        : (key is long index ? index : Array.IndexOf((object?[])match.Last()!, key)) is >= 0 and var place && place < match.Length - 1 ? match[place]
        : Told(Match.Empty.Groups[1]);

    private static object?[] Told(Group group) => [group.Success, group.Value, (long)group.Index, (long)group.Length];

    private static object? Matched(string member, object?[] operands) => (member, operands) switch
    {
        ("Regex.Escape", [string text]) => Regex.Escape(text),
        ("Regex.Replace", [string text, string pattern, string replacement]) => Made(pattern, 0L)!.Replace(text, replacement),
        ("Regex.Replace", [string text, string pattern, string replacement, long options]) => Made(pattern, options)?.Replace(text, replacement),
        (_, [string text, string pattern]) => Matched(member, text, Made(pattern, 0L)!),
        (_, [string text, string pattern, long options]) when Made(pattern, options) is { } regex => Matched(member, text, regex),
        _ => null,
    };

    private static object? Matched(string member, string text, Regex regex) => member switch
    {
        "Regex.Match" => GroupsOf(regex, regex.Match(text)),
        "Regex.Matches" => regex.Matches(text).Cast<Match>().Select(match => (object?)GroupsOf(regex, match)).ToArray(),
        "Regex.IsMatch" => regex.IsMatch(text),
        "Regex.Count" => (long)regex.Matches(text).Count,
        "Regex.Split" => regex.Split(text).ToArray<object?>(),
        _ => null,
    };

    /// <summary>A regular expression; null where a culture has a say in what it matches.</summary>
    private static Regex? Made(string pattern, long options) => ((RegexOptions)options & RegexOptions.IgnoreCase) != 0 && (options & CultureInvariant) == 0 ? null
        : new Regex(pattern, ((RegexOptions)options & ~RegexOptions.Compiled) | RegexOptions.CultureInvariant, Patience);
}
