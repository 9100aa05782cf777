using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>A hash that can be continued: the hash of <c>a/b/v</c> follows from that of <c>a/b/</c> by reading the <c>v</c> only.</summary>
/// <remarks>A polynomial over the characters with the letter case removed, so tables that mind the case and tables that do not share it.
/// What is appended is hashed by itself, four characters a step since their products do not wait for each other, and joined by one
/// product in the end: it need not wait for the hash it is appended to either.</remarks>
internal static class NameHash
{
    /// <summary>The hash of no characters at all.</summary>
    internal const uint Empty = 2166136261;

    private const uint Factor = 16777619;
    private const uint Squared = unchecked(Factor * Factor);
    private const uint Cubed = unchecked(Squared * Factor);
    private const uint Fourth = unchecked(Cubed * Factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Append(uint hash, ReadOnlySpan<char> text)
    {
        // The factor to the power of the characters read, and their polynomial.
        var (power, sum) = (1u, 0u);
        while (text.Length >= 4)
        {
            sum = (sum * Fourth) + (Folded(text[0]) * Cubed) + (Folded(text[1]) * Squared) + (Folded(text[2]) * Factor) + Folded(text[3]);
            power *= Fourth;
            text = text[4..];
        }

        return text.Length switch
        {
            3 => (hash * (power * Cubed)) + (sum * Cubed) + (Folded(text[0]) * Squared) + (Folded(text[1]) * Factor) + Folded(text[2]),
            2 => (hash * (power * Squared)) + (sum * Squared) + (Folded(text[0]) * Factor) + Folded(text[1]),
            1 => (hash * (power * Factor)) + (sum * Factor) + Folded(text[0]),
            _ => (hash * power) + sum,
        };
    }

    internal static uint Append(uint hash, char character) => (hash * Factor) + Folded(character);

    // Setting this bit maps A-Z to a-z. It also merges a few other characters, which costs a collision at worst.
    private static uint Folded(char character) => character | 0x20u;
}
