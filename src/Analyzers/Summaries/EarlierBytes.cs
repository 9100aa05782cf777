namespace ScopeLint.Analyzers.Summaries;

/// <summary>Finds what stood before as it stands now.</summary>
internal sealed class EarlierBytes
{
    /// <summary>Shorter ones are not found.</summary>
    public const int Least = 4;

    /// <summary>So many places are tried.</summary>
    private const int Tries = 64;

    private const int HashBits = 14;

    private readonly byte[] _bytes;

    /// <summary>For each hash, one more than where it was last.</summary>
    private readonly int[] _last;

    /// <summary>For each place, one more than where its hash was before: of the places in front, which are only read, and of those behind them.</summary>
    private readonly int[] _beforeInFront;
    private readonly int[] _before;
    private readonly int _front;
    private int _known;

    /// <param name="bytes">The bytes.</param>
    public EarlierBytes(byte[] bytes)
        : this(bytes, [], new int[1 << HashBits], front: 0)
    {
    }

    private EarlierBytes(byte[] bytes, int[] beforeInFront, int[] last, int front) =>
        (_bytes, _beforeInFront, _before, _last, _front, _known) = (bytes, beforeInFront, new int[bytes.Length - front], last, front, front);

    /// <summary>Reads bytes that stand in front of others, and have nothing in front themselves.</summary>
    public static EarlierBytes InFront(byte[] bytes)
    {
        var earlier = new EarlierBytes(bytes);
        earlier.LearnUntil(bytes.Length);
        return earlier;
    }

    /// <summary>The same for bytes that begin with those <see cref="InFront"/>, which are not read again.</summary>
    public EarlierBytes Before(byte[] bytes) => new(bytes, _before, (int[])_last.Clone(), Math.Max(_bytes.Length - Least + 1, 0));

    /// <summary>The longest bytes in front of a place that are the same as those behind it, as how far back and how long; the nearest of these.</summary>
    public (int Back, int Length) LongestAt(int place)
    {
        LearnUntil(place);
        var (back, longest) = (0, 0);
        if (place + Least > _bytes.Length)
        {
            return (back, longest);
        }

        var from = _last[HashAt(place)] - 1;
        for (var tried = 0; tried < Tries && from >= 0; tried++, from = BeforeAt(from) - 1)
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
            while (place + length < _bytes.Length && _bytes[place + length] == _bytes[place + length - back])
            {
                length++;
            }
        }

        return length;
    }

    private void LearnUntil(int place)
    {
        for (; _known < place; _known++)
        {
            if (_known + Least <= _bytes.Length)
            {
                var hash = HashAt(_known);
                (BeforeAt(_known), _last[hash]) = (_last[hash], _known + 1);
            }
        }
    }

    private ref int BeforeAt(int place) => ref place < _front ? ref _beforeInFront[place] : ref _before[place - _front];

    private int HashAt(int place) => (int)((uint)((_bytes[place] | (_bytes[place + 1] << 8) | (_bytes[place + 2] << 16) | (_bytes[place + 3] << 24)) * -1640531527) >> (32 - HashBits));
}
