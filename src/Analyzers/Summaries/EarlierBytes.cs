namespace ScopeLint.Analyzers.Summaries;

/// <summary>Finds what stood before as it stands now.</summary>
internal sealed class EarlierBytes
{
    /// <summary>Shorter ones are not found.</summary>
    public const int Least = 4;

    /// <summary>So many places are tried.</summary>
    private const int Tries = 64;

    private const int HashBits = 14;

    /// <summary>For each hash, one more than where it was last.</summary>
    private readonly int[] _last = new int[1 << HashBits];

    /// <summary>For each place, one more than where its hash was before.</summary>
    private int[] _before = [];

    private byte[] _bytes = [];
    private int _end;
    private int _known;

    /// <summary>Begins with bytes that have nothing in front.</summary>
    /// <param name="bytes">The bytes.</param>
    public static EarlierBytes In(byte[] bytes) => new() { _bytes = bytes, _end = bytes.Length, _before = new int[bytes.Length] };

    /// <summary>Begins behind bytes in front, and forgets what came behind them until now.</summary>
    /// <param name="front">Knows all of the bytes in front. It is the same each time.</param>
    /// <param name="bytes">Those in front, and others behind them.</param>
    /// <param name="end">Where they end.</param>
    public void BeginBehind(EarlierBytes front, byte[] bytes, int end)
    {
        front._last.CopyTo(_last, 0);
        if (_before.Length < end)
        {
            _before = new int[bytes.Length];
            Array.Copy(front._before, _before, front._known);
        }

        (_bytes, _end, _known) = (bytes, end, front._known);
    }

    /// <summary>The longest bytes in front of a place that are the same as those behind it, as how far back and how long; the nearest of these.</summary>
    public (int Back, int Length) LongestAt(int place)
    {
        LearnUntil(place);
        var (back, longest) = (0, 0);
        if (place + Least > _end)
        {
            return (back, longest);
        }

        var from = _last[HashAt(place)] - 1;
        for (var tried = 0; tried < Tries && from >= 0 && place + longest < _end; tried++, from = _before[from] - 1)
        {
            var length = _bytes[from + longest] == _bytes[place + longest] ? LengthAt(place, place - from) : 0;
            (back, longest) = length > longest ? (place - from, length) : (back, longest);
        }

        return longest < Least ? (0, 0) : (back, longest);
    }

    /// <summary>How many bytes are the same as those so far back.</summary>
    public int LengthAt(int place, int back)
    {
        if (back <= 0 || back > place)
        {
            return 0;
        }

        var here = new ReadOnlySpan<byte>(_bytes, place, _end - place);
        var earlier = new ReadOnlySpan<byte>(_bytes, place - back, _end - place);
        var length = 0;
        while (length < here.Length && here[length] == earlier[length])
        {
            length++;
        }

        return length;
    }

    /// <summary>Takes what is in front of a place for what stood before.</summary>
    public void LearnUntil(int place)
    {
        for (; _known < place && _known + Least <= _end; _known++)
        {
            var hash = HashAt(_known);
            (_before[_known], _last[hash]) = (_last[hash], _known + 1);
        }
    }

    private int HashAt(int place) => (int)((uint)((_bytes[place] | (_bytes[place + 1] << 8) | (_bytes[place + 2] << 16) | (_bytes[place + 3] << 24)) * -1640531527) >> (32 - HashBits));
}
