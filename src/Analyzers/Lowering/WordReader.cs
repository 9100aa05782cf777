using System.Globalization;
using System.Runtime.CompilerServices;
using CSharpFacts = Microsoft.CodeAnalysis.CSharp.SyntaxFacts;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Goes through the words of a text: whatever reads like an identifier or keyword, in comments and strings too. Words are told by
/// their hashes.</summary>
/// <param name="text">The text.</param>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    // FNV-1a, 32 bits.
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;

    private static readonly int New = HashOf("new");
    private static readonly int ImplicitCreation = HashOf(ProjectIndex.ImplicitCreation);

    private readonly ReadOnlySpan<char> _text = text;
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
        var text = _text; // In locals, which the loops keep in registers.
        var (at, sawOther) = (_at, false);
        for (; at < text.Length && !IsWordCharacter(text[at]); at++)
        {
            sawOther |= text[at] == '\\' && at + 1 < text.Length && text[at + 1] is ('u' or 'U');
        }

        var (hash, start) = (Seed, at);
        for (; at < text.Length && IsWordCharacter(text[at]); at++)
        {
            hash = (hash ^ text[at]) * Prime;
            sawOther |= text[at] >= 128 && CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.Format;
        }

        (Start, _at) = (start, at);
        SawOtherSpelling |= sawOther;
        Hash = hash == New && !NamesAType() ? ImplicitCreation : hash == 0 ? 1 : hash;
        return at > start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : CSharpFacts.IsIdentifierPartCharacter(character);

    /// <summary>Whether what follows is a name, an array or an anonymous object, and not an argument list, which a comment may precede.
    /// </summary>
    private readonly bool NamesAType()
    {
        var at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at < _text.Length && (IsWordCharacter(_text[at]) || _text[at] is '[' or '{' or '@' or '\\');
    }
}
