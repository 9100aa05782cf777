namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of letters on known values. Letters are those of ASCII: of others frameworks know different things.</summary>
internal static class KnownLetters
{
    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        (_, [char and > '\x7f', ..]) => null,
        (_, [string text, long index and >= 0]) when member.StartsWith("Char.Is", StringComparison.Ordinal) && index < text.Length => Call(member, [text[(int)index]]),
        ("Char.CompareTo", [char left, char right]) => (long)(left - right),
        ("Char.IsDigit" or "Char.IsNumber" or "Char.IsAsciiDigit", [char letter]) => letter is >= '0' and <= '9',
        ("Char.IsLetter" or "Char.IsAsciiLetter", [char letter]) => IsLetter(letter),
        ("Char.IsLetterOrDigit" or "Char.IsAsciiLetterOrDigit", [char letter]) => IsLetter(letter) || letter is >= '0' and <= '9',
        ("Char.IsUpper" or "Char.IsAsciiLetterUpper", [char letter]) => letter is >= 'A' and <= 'Z',
        ("Char.IsLower" or "Char.IsAsciiLetterLower", [char letter]) => letter is >= 'a' and <= 'z',
        ("Char.IsWhiteSpace", [char letter]) => char.IsWhiteSpace(letter),
        ("Char.ToUpper" or "Char.ToUpperInvariant", [char letter]) => char.ToUpperInvariant(letter),
        ("Char.ToLower" or "Char.ToLowerInvariant", [char letter]) => char.ToLowerInvariant(letter),
        ("Char.IsBetween", [char letter, char least, char most]) => letter >= least && letter <= most,
        ("Char.IsAsciiHexDigit", [char letter]) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
        ("Char.Equals", [char left, char right]) => left == right,
        ("Char.GetNumericValue", [char letter and >= '0' and <= '9']) => (double)(letter - '0'),
        _ => null,
    };

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
