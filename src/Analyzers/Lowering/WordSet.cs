namespace ScopeLint.Analyzers.Lowering;

/// <summary>The words of a text: whatever looks like an identifier or keyword, comments and strings included. A set of hashes: a
/// collision makes a word seem mentioned that is not, which leads to silence and never to a finding.</summary>
internal sealed class WordSet
{
    /// <summary>Stands for <c>new()</c>, which names no type.</summary>
    public static readonly long ImplicitCreation = HashOf("new()");

    private static readonly long New = HashOf("new");

    private readonly HashSet<long> _words = [];

    /// <summary>Reads the words of a part of a text.</summary>
    public WordSet(string text, int start, int end)
    {
        var at = start;
        while (Next(text, ref at, end, out var word))
        {
            _words.Add(word);
            if (word == New && FollowsParenthesis(text, at, end))
            {
                _words.Add(ImplicitCreation);
            }
        }
    }

    /// <summary>The hash of a word.</summary>
    public static long HashOf(string word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = Append(hash, letter);
        }

        return hash;
    }

    /// <summary>How often a word occurs in a text.</summary>
    public static int Count(string text, string wanted)
    {
        var (at, count, hash) = (0, 0, HashOf(wanted));
        while (Next(text, ref at, text.Length, out var word))
        {
            count += word == hash ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a word is among them.</summary>
    public bool Contains(long word) => _words.Contains(word);

    /// <summary>Whether any of some words is among them.</summary>
    public bool Overlaps(HashSet<long> words) =>
        words.Count <= _words.Count ? words.Any(_words.Contains) : _words.Any(words.Contains);

    // FNV-1a, 64 bits.
    private const long Seed = unchecked((long)14695981039346656037UL);

    private static long Append(long hash, char letter) => (hash ^ letter) * 1099511628211L;

    private static bool Next(string text, ref int at, int end, out long word)
    {
        while (at < end && !IsWordCharacter(text[at]))
        {
            at++;
        }

        word = Seed;
        var start = at;
        for (; at < end && IsWordCharacter(text[at]); at++)
        {
            word = Append(word, text[at]);
        }

        return at > start;
    }

    private static bool FollowsParenthesis(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < end && text[at] == '(';
    }

    private static bool IsWordCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (character > 127 && char.IsLetterOrDigit(character));
}
