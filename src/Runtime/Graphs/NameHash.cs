namespace ScopeLint;

/// <summary>A hash that can be continued: the hash of <c>a/b/v</c> follows from that of <c>a/b/</c> by reading the <c>v</c> only.</summary>
/// <remarks>A polynomial over the characters with the letter case removed, so tables that mind the case and tables that do not share it.
/// Four characters are taken a step, since their products do not wait for each other.</remarks>
internal static class NameHash
{
    /// <summary>The hash of no characters at all.</summary>
    internal const uint Empty = 2166136261;

    private const uint Factor = 16777619;
    private const uint Squared = unchecked(Factor * Factor);
    private const uint Cubed = unchecked(Squared * Factor);
    private const uint Fourth = unchecked(Cubed * Factor);

    internal static uint Append(uint hash, ReadOnlySpan<char> text)
    {
        var at = 0;
        for (; at + 4 <= text.Length; at += 4)
        {
            hash = (hash * Fourth) + (Folded(text[at]) * Cubed) + (Folded(text[at + 1]) * Squared) + (Folded(text[at + 2]) * Factor)
                + Folded(text[at + 3]);
        }

        for (; at < text.Length; at++)
        {
            hash = Append(hash, text[at]);
        }

        return hash;
    }

    internal static uint Append(uint hash, char character) => (hash * Factor) + Folded(character);

    // Setting this bit maps A-Z to a-z. It also merges a few other characters, which costs a collision at worst.
    private static uint Folded(char character) => character | 0x20u;
}
