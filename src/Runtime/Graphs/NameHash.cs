namespace ScopeLint;

/// <summary>A hash that can be continued: the hash of <c>a/b/v</c> follows from that of <c>a/b/</c> by reading the <c>v</c> only.</summary>
/// <remarks>FNV-1a over characters with the letter case removed, so tables that mind the case and tables that do not share it.</remarks>
internal static class NameHash
{
    /// <summary>The hash of no characters at all.</summary>
    internal const uint Empty = 2166136261;

    private const uint Prime = 16777619;

    internal static uint Append(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            hash = Append(hash, character);
        }

        return hash;
    }

    // Setting this bit maps A-Z to a-z. It also merges a few other characters, which costs a collision at worst.
    internal static uint Append(uint hash, char character) => (hash ^ (character | 0x20u)) * Prime;
}
