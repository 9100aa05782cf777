using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What was learned of the steps that make up a text, by which the next ones are told in few bits: bytes, and references to bytes that stood before.</summary>
internal sealed class TextModel
{
    private const int Bytes = 256;

    /// <summary>So many distances that were used last can be told without their number.</summary>
    public const int Recents = 3;

    private const int DistanceBits = 2;
    private const int States = 3;

    private readonly Chance[] _isReference = new Chance[States * Bytes];
    private readonly ByteModel _literals = new();
    private readonly ByteModel _corrections = new();
    private readonly Chance[] _distances = new Chance[States << DistanceBits];
    private readonly NumberModel _length = new();
    private readonly NumberModel _recentLength = new();
    private readonly NumberModel _distance = new();
    private readonly NumberModel _total = new();

    /// <summary>Forgets what was learned, and knows what another one has learned, which learns nothing more.</summary>
    public void Become(TextModel other)
    {
        other._isReference.CopyTo(_isReference, 0);
        _literals.Become(other._literals);
        _corrections.Become(other._corrections);
        other._distances.CopyTo(_distances, 0);
        _length.Become(other._length);
        _recentLength.Become(other._recentLength);
        _distance.Become(other._distance);
        _total.Become(other._total);
    }

    /// <summary>Codes how long a text is.</summary>
    [MethodImpl(Compiled.Inline)]
    public int Total<T>(ref T coder, int length)
        where T : struct, IBitCoder => _total.Code(ref coder, length);

    /// <summary>Codes whether a reference comes next.</summary>
    /// <param name="coder">Writes or reads it.</param>
    /// <param name="since">How many bytes were told singly since the last reference.</param>
    /// <param name="before">The byte before.</param>
    /// <param name="isReference">Whether it does.</param>
    [MethodImpl(Compiled.Inline)]
    public bool IsReference<T>(ref T coder, int since, byte before, bool isReference)
        where T : struct, IBitCoder =>
        coder.Code(ref _isReference[(StateOf(since) * Bytes) + before], isReference ? 1 : 0) != 0;

    /// <summary>Codes a byte.</summary>
    /// <param name="coder">Writes or reads it.</param>
    /// <param name="before">The byte before.</param>
    /// <param name="expected">The byte that would have gone on with the last reference; null where that lies further back.</param>
    /// <param name="value">The byte.</param>
    [MethodImpl(Compiled.Inline)]
    public byte Literal<T>(ref T coder, byte before, byte? expected, byte value)
        where T : struct, IBitCoder =>
        (expected is null ? _literals : _corrections).Code(ref coder, expected ?? before, value);

    /// <summary>Codes which of the distances that were used last a reference has: <see cref="Recents"/> where it is another one.</summary>
    [MethodImpl(Compiled.Inline)]
    public int Recent<T>(ref T coder, int since, int number)
        where T : struct, IBitCoder => BitTree.Code(ref coder, _distances, StateOf(since) << DistanceBits, DistanceBits, number);

    /// <summary>Codes another distance.</summary>
    [MethodImpl(Compiled.Inline)]
    public int Distance<T>(ref T coder, int distance)
        where T : struct, IBitCoder => _distance.Code(ref coder, distance);

    /// <summary>Codes how long a reference is, above the least.</summary>
    [MethodImpl(Compiled.Inline)]
    public int Length<T>(ref T coder, bool isRecent, int length)
        where T : struct, IBitCoder => (isRecent ? _recentLength : _length).Code(ref coder, length);

    private static int StateOf(int since) => Math.Min(since, States - 1);
}

/// <summary>Bytes, by another one.</summary>
internal sealed class ByteModel
{
    private const int Bytes = 256;

    private readonly Chance[]?[] _rows = new Chance[Bytes][];
    private readonly bool[] _isOwn = new bool[Bytes];
    private ByteModel? _learned;

    /// <summary>Forgets what was learned, and knows what another one has learned, which learns nothing more. Most of it is never asked for, and shared until it is.</summary>
    public void Become(ByteModel other)
    {
        _learned = other;
        Array.Clear(_isOwn, 0, Bytes);
    }

    /// <summary>Codes a byte.</summary>
    /// <param name="coder">Writes or reads it.</param>
    /// <param name="other">The byte by which it is told.</param>
    /// <param name="value">The byte.</param>
    [MethodImpl(Compiled.AtOnce)]
    public byte Code<T>(ref T coder, byte other, byte value)
        where T : struct, IBitCoder
    {
        return (byte)BitTree.Code(ref coder, _isOwn[other] ? _rows[other]! : Own(other), start: 0, bits: 8, value);
    }

    /// <summary>What is known by a byte, from now on only here.</summary>
    private Chance[] Own(byte other)
    {
        var row = _rows[other] ??= new Chance[Bytes];
        _isOwn[other] = true;
        if (_learned?.Find(other) is { } learned)
        {
            learned.CopyTo(row, 0);
        }
        else
        {
            Array.Clear(row, 0, Bytes);
        }

        return row;
    }

    private Chance[]? Find(byte other) => _isOwn[other] ? _rows[other] : _learned?.Find(other);
}

/// <summary>Numbers of some bits, bit by bit, the highest first.</summary>
internal static class BitTree
{
    /// <summary>Codes a number.</summary>
    /// <param name="coder">Writes or reads it.</param>
    /// <param name="chances">What was learned.</param>
    /// <param name="start">Where that begins which is of these numbers: it has 2 to the power of the bits.</param>
    /// <param name="bits">How many bits it has.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(Compiled.AtOnce)]
    public static int Code<T>(ref T coder, Chance[] chances, int start, int bits, int value)
        where T : struct, IBitCoder
    {
        var node = 1;
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            node = (node << 1) | coder.Code(ref chances[start + node], (value >> bit) & 1);
        }

        return node - (1 << bits);
    }
}

/// <summary>Numbers of which small ones come up more often: how many bits there are, and then these.</summary>
internal sealed class NumberModel
{
    private const int SizeBits = 5;
    private const int Learned = 4;

    private readonly Chance[] _sizes = new Chance[1 << SizeBits];
    private readonly Chance[] _first = new Chance[1 << (SizeBits + Learned)];
    private readonly Chance[] _rest = new Chance[1 << SizeBits];

    /// <summary>Forgets what was learned, and knows what another one has learned.</summary>
    public void Become(NumberModel other)
    {
        other._sizes.CopyTo(_sizes, 0);
        other._first.CopyTo(_first, 0);
        other._rest.CopyTo(_rest, 0);
    }

    /// <summary>Codes a number.</summary>
    /// <param name="coder">Writes or reads it.</param>
    /// <param name="value">The number, no less than zero.</param>
    [MethodImpl(Compiled.AtOnce)]
    public int Code<T>(ref T coder, int value)
        where T : struct, IBitCoder
    {
        var size = 0;
        while (size < 31 && (value + 1L) >> (size + 1) != 0)
        {
            size++;
        }

        size = BitTree.Code(ref coder, _sizes, 0, SizeBits, size);
        var (first, whole) = (Math.Min(size, Learned), value + 1L);
        var number = (1L << first) | (long)BitTree.Code(ref coder, _first, size << Learned, first, (int)((whole >> (size - first)) & ((1 << first) - 1)));
        for (var bit = size - first - 1; bit >= 0; bit--)
        {
            number = (number << 1) | (long)coder.Code(ref _rest[bit], (int)(whole >> bit) & 1);
        }

        return number - 1 <= int.MaxValue ? (int)(number - 1) : throw new FormatException("The text is damaged.");
    }
}
