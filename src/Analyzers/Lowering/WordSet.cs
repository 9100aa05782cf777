using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The words of a text. Reading them takes a tenth of the time of walking the syntax. They are kept as hashes; that two share one,
/// or that a word stands in a comment, only makes code be looked at that need not be.</summary>
internal sealed class WordSet
{
    /// <summary>Spreads the hashes over the slots, of which the upper bits of the product tell the number.</summary>
    private const uint Golden = 2654435769;

    /// <summary>Each word in the first free place from its own on; 0 is a free place.</summary>
    private int[] _slots;
    private int _shift;
    private int _count;

    private WordSet(int expected)
    {
        var bits = 4;
        while (1 << bits < expected)
        {
            bits++;
        }

        _slots = new int[1 << bits];
        _shift = 32 - bits;
    }

    /// <summary>Whether an identifier may be spelt with escapes, or with characters that do not count.</summary>
    public bool HasOtherSpellings { get; private set; }

    /// <summary>Reads a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    /// <param name="node">The same as syntax; asked for only where a word may spell an identifier in another way than by its
    /// letters.</param>
    public static WordSet Of(SourceText text, TextSpan part, Func<SyntaxNode> node)
    {
        var words = new WordSet(part.Length / 16);
        using var copy = new CopiedText(text, part);
        var reader = new WordReader(copy.Characters);
        while (reader.Next())
        {
            words.Add(reader.Hash);
        }

        if (reader.SawOtherSpelling)
        {
            words.HasOtherSpellings = true;
            foreach (var token in node().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                words.Add(WordReader.HashOf(token.ValueText));
            }
        }

        return words;
    }

    /// <summary>Whether a word is among them, given by its hash.</summary>
    public bool Contains(int word)
    {
        for (var slot = SlotOf(word); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot] == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of some words is among them, given by their hashes.</summary>
    public bool Overlaps(HashSet<int> words)
    {
        // Whichever are fewer are looked up among the others.
        if (words.Count < _count)
        {
            foreach (var word in words)
            {
                if (Contains(word))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var word in _slots)
        {
            if (word != 0 && words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of some words that are among them, given by their hashes.</summary>
    public IEnumerable<int> Among(HashSet<int> words) =>
        words.Count < _count ? words.Where(Contains) : _slots.Where(word => word != 0 && words.Contains(word));

    private int SlotOf(int word) => (int)(((uint)word * Golden) >> _shift);

    private void Add(int word)
    {
        var slot = SlotOf(word);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot] == word)
            {
                return;
            }
        }

        _slots[slot] = word;
        if (++_count > _slots.Length / 2)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var words = _slots;
        _slots = new int[words.Length * 2];
        _shift--;
        _count = 0;
        foreach (var word in words)
        {
            if (word != 0)
            {
                Add(word);
            }
        }
    }
}
