using System.Globalization;
using CSharpFacts = Microsoft.CodeAnalysis.CSharp.SyntaxFacts;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Goes through the words of a text: whatever reads like an identifier or keyword, in comments and strings too. Words are told by
/// their hashes.</summary>
/// <param name="text">The text.</param>
internal struct WordReader(string text)
{
    // FNV-1a, 32 bits.
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;

    private static readonly int New = HashOf("new");
    private static readonly int ImplicitCreation = HashOf(ProjectIndex.ImplicitCreation);

    private int _at;

    /// <summary>The hash of the word.</summary>
    public int Hash { get; private set; }

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Whether something before here may spell an identifier by escapes, or with characters that do not count.</summary>
    public bool SawOtherSpelling { get; private set; }

    /// <summary>The hash of a word; never 0.</summary>
    public static int HashOf(string word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>Goes to the next word. A <c>new</c> that names no type is <see cref="ProjectIndex.ImplicitCreation"/>.</summary>
    public bool Next()
    {
        for (; _at < text.Length && !IsWordCharacter(text[_at]); _at++)
        {
            SawOtherSpelling |= text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is ('u' or 'U');
        }

        var (hash, start) = (Seed, _at);
        for (; _at < text.Length && IsWordCharacter(text[_at]); _at++)
        {
            hash = (hash ^ text[_at]) * Prime;
            SawOtherSpelling |= text[_at] >= 128 && CharUnicodeInfo.GetUnicodeCategory(text[_at]) == UnicodeCategory.Format;
        }

        Start = start;
        Hash = hash == New && !NamesAType() ? ImplicitCreation : hash == 0 ? 1 : hash;
        return _at > start;
    }

    private static bool IsWordCharacter(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : CSharpFacts.IsIdentifierPartCharacter(character);

    /// <summary>Whether what follows is a name, an array or an anonymous object, and not an argument list, which a comment may precede.
    /// </summary>
    private readonly bool NamesAType()
    {
        var at = _at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && (IsWordCharacter(text[at]) || text[at] is '[' or '{' or '@' or '\\');
    }
}
