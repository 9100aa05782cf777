using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member says of a match of a regular expression, or of a group of it.</summary>
internal enum RegexMember
{
    /// <summary>Whether there is one.</summary>
    Success,

    /// <summary>The text that matches.</summary>
    Value,

    /// <summary>Where it begins.</summary>
    Index,

    /// <summary>How long it is.</summary>
    Length,

    /// <summary>All groups of a match.</summary>
    Groups,

    /// <summary>One group of several.</summary>
    Group,

    /// <summary>How many matches there are.</summary>
    Count,

    /// <summary>One match of several.</summary>
    Match,
}

/// <summary>The members of matches and groups. A match is the list of its groups, the whole text first, and of their names behind them; a group is
/// a list of what <see cref="RegexMember.Success"/>, <see cref="RegexMember.Value"/>, <see cref="RegexMember.Index"/> and
/// <see cref="RegexMember.Length"/> say. Several matches are a list of them.</summary>
internal static class RegexMembers
{
    private const string Group = "System.Text.RegularExpressions.Group";
    private const string Capture = "System.Text.RegularExpressions.Capture";
    private const string Match = "System.Text.RegularExpressions.Match";
    private const string Matching = "System.Text.RegularExpressions.MatchCollection";

    private static readonly MemberTable<RegexMember> Rows = new(
        (Group, "Success", RegexMember.Success),
        (Capture, "Value", RegexMember.Value),
        (Capture, "ValueSpan", RegexMember.Value),
        (Capture, "ToString", RegexMember.Value),
        (Capture, "Index", RegexMember.Index),
        (Capture, "Length", RegexMember.Length),
        (Match, "Groups", RegexMember.Groups),
        ("System.Text.RegularExpressions.GroupCollection", "this[]", RegexMember.Group),
        (Matching, "Count", RegexMember.Count),
        (Matching, "this[]", RegexMember.Match));

    /// <summary>What gives a group of a match.</summary>
    public const string GroupOfMatch = "GroupCollection.Item";

    /// <summary>What tells whether a text matches.</summary>
    public const string Test = "Regex.IsMatch";

    private static readonly TypeSet Expressions = new("System.Text.RegularExpressions.Regex");
    private static readonly TypeSet Matches = new(Match);
    private static readonly TypeSet Several = new(Matching);
    private static readonly TypeSet Captures = new(Capture, Group, Match);

    /// <summary>What a member says; null for others.</summary>
    public static RegexMember? Of(ISymbol member) => Rows[member];

    /// <summary>Whether a type is that of matches or groups, whose text is what matches.</summary>
    public static bool IsCapture(ITypeSymbol? type) => Captures.Contains(type);

    /// <summary>Whether a type is that of regular expressions.</summary>
    public static bool IsExpression(ITypeSymbol? type) => Expressions.Contains(type);

    /// <summary>Whether a type is that of several matches.</summary>
    public static bool AreMatches(ITypeSymbol? type) => Several.Contains(type);

    /// <summary>Whether a type is that of matches.</summary>
    public static bool IsMatch(ITypeSymbol? type) => Matches.Contains(type);
}
