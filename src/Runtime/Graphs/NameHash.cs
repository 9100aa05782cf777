namespace ScopeLint;

/// <summary>A hash that can be continued: the hash of <c>a/b/v</c> follows from that of <c>a/b/</c> by reading the <c>v</c> only.</summary>
/// <remarks>A polynomial over the characters with the letter case removed, so tables that mind the case and tables that do not share it.
/// What is appended is hashed by itself and joined by one product, so that it need not wait for the hash it is appended to.</remarks>
internal static class NameHash
{
    /// <summary>The hash of no characters at all.</summary>
    internal const uint Empty = 2166136261;

    private const uint Factor = 16777619;
    private const uint Squared = unchecked(Factor * Factor);
    private const uint Cubed = unchecked(Squared * Factor);
    private const uint Fourth = unchecked(Cubed * Factor);
    private const int PowerCount = 64;

    private static readonly uint[] s_powers = MakePowers();

    internal static uint Append(uint hash, ReadOnlySpan<char> text)
    {
        var appended = 0u;
        var rest = text;
        while (rest.Length >= 4)
        {
            // Four products that do not wait for each other.
            appended = (appended * Fourth) + (Folded(rest[0]) * Cubed) + (Folded(rest[1]) * Squared) + (Folded(rest[2]) * Factor) + Folded(rest[3]);
            rest = rest[4..];
        }

        foreach (var character in rest)
        {
            appended = Append(appended, character);
        }

        return (hash * Power(text.Length)) + appended;
    }

    internal static uint Append(uint hash, char character) => (hash * Factor) + Folded(character);

    // Setting this bit maps A-Z to a-z. It also merges a few other characters, which costs a collision at worst.
    private static uint Folded(char character) => character | 0x20u;

    private static uint Power(int exponent)
    {
        var powers = s_powers;
        if ((uint)exponent < (uint)powers.Length)
        {
            return powers[exponent];
        }

        var power = 1u;
        for (var times = 0; times < exponent; times++)
        {
            power *= Factor;
        }

        return power;
    }

    private static uint[] MakePowers()
    {
        var powers = new uint[PowerCount];
        powers[0] = 1;
        for (var exponent = 1; exponent < PowerCount; exponent++)
        {
            powers[exponent] = powers[exponent - 1] * Factor;
        }

        return powers;
    }
}
