using System.Runtime.CompilerServices;
using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Writes or reads bits of which one knows how likely they are. What uses one is generic in it, so that calls of it are inlined.</summary>
internal interface IBitCoder
{
    /// <summary>Codes a bit.</summary>
    /// <param name="chance">How likely it is that it is set, and how often that was learned; learns from the bit.</param>
    /// <param name="bit">The bit that is written; ignored where one is read.</param>
    /// <returns>The bit.</returns>
    int Code(ref Chance chance, int bit);
}

/// <summary>How likely a bit is to be set, learned from those that came: fast at first, slower later.</summary>
internal struct Chance
{
    private const ushort MostSeen = 40;

    private ushort _set; // Of 65,536; half of it is stood for by zero, so that new arrays need not be filled.
    private ushort _seen;

    /// <summary>The part of a range that belongs to a bit that is set.</summary>
    [MethodImpl(Compiled.Inline)]
    public readonly ulong PartOf(ulong range) => (range >> 16) * (ushort)(_set ^ 0x8000);

    /// <summary>Learns from a bit.</summary>
    [MethodImpl(Compiled.Inline)]
    public void Learn(int bit)
    {
        int set = (ushort)(_set ^ 0x8000);
        set += ((bit << 16) - bit - set) * 2 / ((2 * _seen) + 3);
        _set = (ushort)(set ^ 0x8000);
        _seen += (ushort)(_seen < MostSeen ? 1 : 0);
    }
}

/// <summary>The range of an arithmetic coder that writes digits of seven bits. Only whole numbers are involved: it is the same on every machine.</summary>
internal struct CodedRange()
{
    /// <summary>How many bits a digit has.</summary>
    public const int DigitBits = 7;

    private const int LastDigit = 7 * DigitBits;
    private const ulong All = (1UL << (8 * DigitBits)) - 1;

    /// <summary>Where it begins.</summary>
    public ulong Low { get; private set; }

    /// <summary>Where it ends, which belongs to it.</summary>
    public ulong High { get; private set; } = All;

    /// <summary>The first digit of a number, which is the same for all numbers of the range when <see cref="IsFirstDigitKnown"/>.</summary>
    [MethodImpl(Compiled.Inline)]
    public static char FirstDigitOf(ulong number) => (char)(number >> LastDigit);

    /// <summary>A number with another digit behind it, without its first.</summary>
    [MethodImpl(Compiled.Inline)]
    public static ulong Shift(ulong number, uint digit) => ((number << DigitBits) & All) | digit;

    /// <summary>Whether all numbers of the range begin with the same digit.</summary>
    public readonly bool IsFirstDigitKnown => (Low ^ High) >> LastDigit == 0;

    /// <summary>Where the part ends that belongs to a bit that is set.</summary>
    [MethodImpl(Compiled.Inline)]
    public readonly ulong MiddleBy(in Chance chance) => Low + chance.PartOf(High - Low);

    /// <summary>Goes on with the part of a bit.</summary>
    [MethodImpl(Compiled.Inline)]
    public void Take(int bit, ulong middle) => (Low, High) = bit != 0 ? (Low, middle) : (middle + 1, High);

    /// <summary>Goes on behind the first digit.</summary>
    [MethodImpl(Compiled.Inline)]
    public void DropFirstDigit() => (Low, High) = (Shift(Low, 0), Shift(High, (1 << DigitBits) - 1));
}

/// <summary>Writes bits: the likelier they are, the shorter.</summary>
internal struct BitWriter() : IBitCoder
{
    private readonly StringBuilder _digits = new();
    private CodedRange _range = new();

    /// <inheritdoc/>
    [MethodImpl(Compiled.Inline)]
    public int Code(ref Chance chance, int bit)
    {
        _range.Take(bit, _range.MiddleBy(chance));
        chance.Learn(bit);
        while (_range.IsFirstDigitKnown)
        {
            _digits.Append(CodedRange.FirstDigitOf(_range.Low));
            _range.DropFirstDigit();
        }

        return bit;
    }

    /// <summary>What was written, as letters of seven bits each.</summary>
    public readonly string End() => _digits.Append((char)(CodedRange.FirstDigitOf(_range.Low) + 1)).ToString(); // Zeros, which are what follows, make this the least number of the range or more.
}

/// <summary>Reads the bits that <see cref="BitWriter"/> wrote. Behind the end of the digits there are zeros.</summary>
internal struct BitReader : IBitCoder
{
    private readonly string _digits;
    private CodedRange _range = new();
    private ulong _number = 0;
    private int _at = 0;

    /// <param name="digits">What was written.</param>
    public BitReader(string digits)
    {
        _digits = digits;
        for (var digit = 0; digit < 8; digit++)
        {
            _number = CodedRange.Shift(_number, Next());
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Compiled.Inline)]
    public int Code(ref Chance chance, int bit)
    {
        var middle = _range.MiddleBy(chance);
        bit = _number <= middle ? 1 : 0;
        _range.Take(bit, middle);
        chance.Learn(bit);
        while (_range.IsFirstDigitKnown)
        {
            _range.DropFirstDigit();
            _number = CodedRange.Shift(_number, Next());
        }

        return bit;
    }

    private uint Next() => _at < _digits.Length ? _digits[_at++] < 128 ? _digits[_at - 1] : throw new FormatException("The text is damaged.") : 0u;
}
