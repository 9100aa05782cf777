namespace ScopeLint.Analyzers.Summaries;

/// <summary>Finds what stood before as it stands now.</summary>
/// <param name="bytes">The bytes.</param>
internal sealed class EarlierBytes(byte[] bytes)
{
    /// <summary>Shorter ones are not found.</summary>
    public const int Least = 4;

    /// <summary>So many places are tried.</summary>
    private const int Tries = 64;

    private const int HashBits = 14;

    private readonly int[] _last = new int[1 << HashBits];
    private readonly int[] _before = new int[bytes.Length];
    private int _known;

    /// <summary>The longest bytes in front of a place that are the same as those behind it, as how far back and how long; the nearest of these.</summary>
    public (int Back, int Length) LongestAt(int place)
    {
        for (; _known < place; _known++)
        {
            if (_known + Least <= bytes.Length)
            {
                var hash = HashAt(_known);
                (_before[_known], _last[hash]) = (_last[hash], _known + 1);
            }
        }

        var (back, longest) = (0, 0);
        if (place + Least > bytes.Length)
        {
            return (back, longest);
        }

        var from = _last[HashAt(place)] - 1;
        for (var tried = 0; tried < Tries && from >= 0; tried++, from = _before[from] - 1)
        {
            var length = LengthAt(place, place - from);
            (back, longest) = length > longest ? (place - from, length) : (back, longest);
        }

        return longest < Least ? (0, 0) : (back, longest);
    }

    /// <summary>How many bytes are the same as those so far back.</summary>
    public int LengthAt(int place, int back)
    {
        var length = 0;
        if (back > 0 && back <= place)
        {
            while (place + length < bytes.Length && bytes[place + length] == bytes[place + length - back])
            {
                length++;
            }
        }

        return length;
    }

    private int HashAt(int place) => (int)((uint)((bytes[place] | (bytes[place + 1] << 8) | (bytes[place + 2] << 16) | (bytes[place + 3] << 24)) * -1640531527) >> (32 - HashBits));
}
