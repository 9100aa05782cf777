namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of texts on known values. Comparisons by the rules of a culture are followed for ASCII only, where all agree.</summary>
internal static class KnownTexts
{
    internal const long Ordinal = (long)StringComparison.Ordinal;
    internal const long IgnoreCase = (long)StringComparison.OrdinalIgnoreCase;
    private const long RemoveEmptyEntries = 1;
    private const long TrimEntries = 2;

    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => !member.StartsWith("String.", StringComparison.Ordinal) ? null
        : Changed(member, operands) ?? Cut(member, operands) ?? Asked(member, operands);

    private static object? Changed(string member, object?[] operands) => (member, operands) switch
    {
        ("String.ToUpper" or "String.ToUpperInvariant", [string text]) when IsPlain(text) => text.ToUpperInvariant(),
        ("String.ToLower" or "String.ToLowerInvariant", [string text]) when IsPlain(text) => text.ToLowerInvariant(),
        ("String.Replace", [string text, string old, var other]) when other is string or null => text.Replace(old, (string?)other),
        ("String.Replace", [string text, string { Length: > 0 } old, string other, Ordinal]) => text.Replace(old, other),
        ("String.Replace", [string text, string { Length: > 0 } old, string other, IgnoreCase]) when IsAscii(text) && IsAscii(old) => Replaced(text, old, other),
        ("String.Replace", [string text, char old, char other]) => text.Replace(old, other),
        ("String.Trim", [string text]) => text.Trim(),
        ("String.TrimStart", [string text]) => text.TrimStart(),
        ("String.TrimEnd", [string text]) => text.TrimEnd(),
        ("String.Trim", [string text, var letters]) when LettersOf(letters) is { } known => text.Trim(known),
        ("String.TrimStart", [string text, var letters]) when LettersOf(letters) is { } known => text.TrimStart(known),
        ("String.TrimEnd", [string text, var letters]) when LettersOf(letters) is { } known => text.TrimEnd(known),
        ("String.PadLeft", [string text, long length and < 1_000]) => text.PadLeft((int)length),
        ("String.PadRight", [string text, long length and < 1_000]) => text.PadRight((int)length),
        ("String.PadLeft", [string text, long length and < 1_000, char letter]) => text.PadLeft((int)length, letter),
        ("String.PadRight", [string text, long length and < 1_000, char letter]) => text.PadRight((int)length, letter),
        ("String.ReplaceLineEndings", [string text, string end]) => text.Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", end),
        ("String.Insert", [string text, long index, string part]) => text.Insert((int)index, part),
        ("String..ctor", [char letter, long count and < 1_000]) => new string(letter, (int)count),
        ("String..ctor", [object?[] letters, long start, long length]) when LettersOf(letters) is { } known => new string(known, (int)start, (int)length),
        ("String.ToString" or "String.Normalize" or "String.Intern", [string text]) when IsAscii(text) => text,
        _ => null,
    };

    private static object? Cut(string member, object?[] operands) => (member, operands) switch
    {
        ("String.Substring", [string text, long start]) => text.Substring((int)start),
        ("String.Substring", [string text, long start, long length]) => text.Substring((int)start, (int)length),
        ("String.Slice", [string text, long start, long end]) => text.Substring((int)start, (int)(end - start)),
        ("String.Remove", [string text, long start]) => text.Remove((int)start),
        ("String.Remove", [string text, long start, long length]) => text.Remove((int)start, (int)length),
        ("String.Split", [string text]) => Split(text, separators: null, int.MaxValue, options: 0),
        ("String.Split", [string text, var separators]) => Split(text, separators, int.MaxValue, options: 0),
        ("String.Split", [string text, var separators, long options]) => Split(text, separators, int.MaxValue, options),
        ("String.SplitInto", [string text, var separators, long count and >= 0]) => Split(text, separators, count, options: 0),
        ("String.SplitInto", [string text, var separators, long count and >= 0, long options]) => Split(text, separators, count, options),
        ("String.ToCharArray", [string text]) => text.Select(letter => (object?)letter).ToArray(),
        _ => null,
    };

    private static object? Asked(string member, object?[] operands) => (member, operands) switch
    {
        ("String.Equals", [string left, string right, Ordinal]) => left == right,
        ("String.Equals", [string left, string right, IgnoreCase]) when IsAscii(left) && IsAscii(right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase),
        ("String.Contains", [string text, string part]) => text.IndexOf(part, StringComparison.Ordinal) >= 0,
        ("String.Contains", [string text, char part]) => text.IndexOf(part) >= 0,
        ("String.Contains", [string text, string part, long comparison]) when ComparisonOf(comparison, text, part) is { } by => text.IndexOf(part, by) >= 0,
        ("String.StartsWith", [string text, char part]) => text.Length > 0 && text[0] == part,
        ("String.EndsWith", [string text, char part]) => text.Length > 0 && text[text.Length - 1] == part,
        ("String.StartsWith", [string text, string part]) when IsPlain(text) && IsAscii(part) => text.StartsWith(part, StringComparison.Ordinal),
        ("String.EndsWith", [string text, string part]) when IsPlain(text) && IsAscii(part) => text.EndsWith(part, StringComparison.Ordinal),
        ("String.StartsWith", [string text, string part, long comparison]) when ComparisonOf(comparison, text, part) is { } by => text.StartsWith(part, by),
        ("String.EndsWith", [string text, string part, long comparison]) when ComparisonOf(comparison, text, part) is { } by => text.EndsWith(part, by),
        ("String.IndexOf", [string text, char part]) => (long)text.IndexOf(part),
        ("String.LastIndexOf", [string text, char part]) => (long)text.LastIndexOf(part),
        ("String.IndexOf", [string text, char part, long start]) => (long)text.IndexOf(part, (int)start),
        ("String.IndexOf", [string text, string part, long start]) when start >= 0 && start <= text.Length && IsAscii(text) && IsAscii(part) => (long)text.IndexOf(part, (int)start, StringComparison.Ordinal),
        ("String.IndexOf", [string text, char part, long start, long count]) => (long)text.IndexOf(part, (int)start, (int)count),
        ("String.LastIndexOf", [string text, char part, long start]) => (long)text.LastIndexOf(part, (int)start),
        ("String.IndexOf", [string text, string part, long start, long count]) when IsAscii(text) && IsAscii(part) => (long)text.IndexOf(part, (int)start, (int)count, StringComparison.Ordinal),
        ("String.IndexOf", [string text, string part]) when IsPlain(text) && IsAscii(part) => (long)text.IndexOf(part, StringComparison.Ordinal),
        ("String.LastIndexOf", [string text, string { Length: > 0 } part]) when IsPlain(text) && IsAscii(part) => (long)text.LastIndexOf(part, StringComparison.Ordinal),
        ("String.IndexOfBy", [string text, char part, long comparison]) when ComparisonOf(comparison, text, "") is { } by => (long)text.IndexOf(part.ToString(), by),
        ("String.IndexOfBy", [string text, string part, long comparison]) when ComparisonOf(comparison, text, part) is { } by => (long)text.IndexOf(part, by),
        ("String.IndexOfBy", [string text, string part, long start, long comparison]) when ComparisonOf(comparison, text, part) is { } by => (long)text.IndexOf(part, (int)start, by),
        ("String.IndexOfBy", [string text, string part, long start, long count, long comparison]) when ComparisonOf(comparison, text, part) is { } by => (long)text.IndexOf(part, (int)start, (int)count, by),
        ("String.LastIndexOfBy", [string text, string { Length: > 0 } part, long comparison]) when ComparisonOf(comparison, text, part) is { } by => (long)text.LastIndexOf(part, by),
        ("String.IndexOfAny", [string text, var letters]) when LettersOf(letters) is { } known => (long)text.IndexOfAny(known),
        ("String.IndexOfAny", [string text, var letters, long start]) when LettersOf(letters) is { } known => (long)text.IndexOfAny(known, (int)start),
        ("String.LastIndexOfAny", [string text, var letters]) when LettersOf(letters) is { } known => (long)text.LastIndexOfAny(known),
        ("String.StartsWith", [string text, string part, bool ignoresCase]) when ComparisonOf(ignoresCase ? IgnoreCase : 0, text, part) is { } by => text.StartsWith(part, by),
        ("String.EndsWith", [string text, string part, bool ignoresCase]) when ComparisonOf(ignoresCase ? IgnoreCase : 0, text, part) is { } by => text.EndsWith(part, by),
        ("String.CompareOrdinal" or "String.Compare" or "String.CompareTo", [string left, string right, ..]) when operands.Length < 5 && left == right => 0L,
        ("String.CompareOrdinal", [string left, string right]) => (long)Math.Sign(string.CompareOrdinal(left, right)),
        ("String.Compare", [string left, string right, Ordinal]) => (long)Math.Sign(string.CompareOrdinal(left, right)),
        ("String.Compare", [string left, string right, IgnoreCase]) when IsAscii(left) && IsAscii(right) => (long)Math.Sign(string.Compare(left, right, StringComparison.OrdinalIgnoreCase)),
        ("String.IsNullOrWhiteSpace", [var text]) when text is string or null => string.IsNullOrWhiteSpace((string?)text),
        ("String.IsNullOrEmpty", [var text]) when text is string or null => string.IsNullOrEmpty((string?)text),
        _ => null,
    };

    /// <summary>A text in which parts are replaced, whether their letters are large or small.</summary>
    private static string Replaced(string text, string old, string other)
    {
        var (replaced, end) = ("", 0);
        for (var place = text.IndexOf(old, StringComparison.OrdinalIgnoreCase); place >= 0; place = text.IndexOf(old, end, StringComparison.OrdinalIgnoreCase))
        {
            replaced += text.Substring(end, place - end) + other;
            end = place + old.Length;
        }

        return replaced + text.Substring(end);
    }

    /// <summary>The parts of a text, the last of so many with all that is left.</summary>
    private static object?[]? Split(string text, object? separators, long count, long options)
    {
        var (trims, removes) = ((options & TrimEntries) != 0, (options & RemoveEmptyEntries) != 0);
        if (options is < 0 or > (TrimEntries | RemoveEmptyEntries) || Separated(text, separators) is null)
        {
            return null;
        }

        var (kept, rest) = (new List<object?>(), text);
        while (kept.Count < count - 1 && Separated(rest, separators) is [var part, var behind])
        {
            Keep(part);
            rest = behind;
        }

        while (removes && count > 1 && kept.Count == count - 1 && Separated(rest, separators) is [var part, var behind] && Trimmed(part).Length == 0)
        {
            rest = behind; // The last part begins with what is not empty.
        }

        if (count > 0)
        {
            Keep(rest);
        }

        return [.. kept];

        string Trimmed(string part) => trims ? part.Trim() : part;

        void Keep(string part)
        {
            if (!removes || Trimmed(part).Length > 0)
            {
                kept.Add(Trimmed(part));
            }
        }
    }

    /// <summary>What is in front of the first separator and what is behind it, or the text alone; null where the separators are not known.</summary>
    private static string[]? Separated(string text, object? separators) => separators switch
    {
        null => text.Split((char[]?)null, 2),
        string { Length: > 0 } separator => text.Split([separator], 2, StringSplitOptions.None),
        object?[] several when several.Length > 0 && several.All(item => item is string { Length: > 0 }) => text.Split([.. several.OfType<string>()], 2, StringSplitOptions.None),
        _ => LettersOf(separators) is { } letters ? text.Split(letters, 2) : null,
    };

    private static char[]? LettersOf(object? value) => value switch
    {
        char letter => [letter],
        object?[] letters when letters.All(letter => letter is char) => [.. letters.OfType<char>()],
        _ => null,
    };

    /// <summary>How texts are compared, where cultures agree on it; null where they do not.</summary>
    internal static StringComparison? ComparisonOf(long comparison, string left, string right) =>
        comparison == Ordinal ? StringComparison.Ordinal
        : comparison is >= 0 and <= IgnoreCase && IsAscii(left) && IsAscii(right)
            ? comparison % 2 == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
        : null;

    /// <summary>Whether cultures agree on what is in a text: lines of ASCII.</summary>
    internal static bool IsPlain(string text) => text.All(letter => letter is (>= ' ' and < '\x7f') or '\n' or '\r' or '\t');

    /// <summary>Whether a text is a line of ASCII.</summary>
    internal static bool IsAscii(string text) => text.All(letter => letter is >= ' ' and < '\x7f');
}
