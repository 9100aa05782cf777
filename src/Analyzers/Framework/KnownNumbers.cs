using System.Globalization;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of numbers and of the mathematics of the framework on known values.</summary>
internal static class KnownNumbers
{
    /// <summary>The style in which whole numbers are read where nothing else is said. Others are followed that allow less.</summary>
    private const NumberStyles Usual = NumberStyles.Integer;

    /// <summary>Up to here all whole numbers are exact.</summary>
    private const double MostOfDouble = 1L << 53, MostOfSingle = 1L << 24;

    private const long Hexadecimal = (long)NumberStyles.HexNumber;

    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        ("Math.Abs", [long value]) => Math.Abs(value),
        ("Math.Abs", [double value]) => Math.Abs(value),
        ("Math.Abs" or "MathF.Abs", [float value]) => Math.Abs(value),
        ("Math.Abs", [decimal value]) => Math.Abs(value),
        ("Math.Sign", [long value]) => (long)Math.Sign(value),
        ("Math.Sign", [double value]) when !double.IsNaN(value) => (long)Math.Sign(value),
        ("Math.Sign" or "MathF.Sign", [float value]) when !float.IsNaN(value) => (long)Math.Sign(value),
        ("Math.Max", [long left, long right]) => Math.Max(left, right),
        ("Math.Min", [long left, long right]) => Math.Min(left, right),
        ("Math.Max", [double left, double right]) => Math.Max(left, right),
        ("Math.Min", [double left, double right]) => Math.Min(left, right),
        ("Math.Max" or "MathF.Max", [float left, float right]) => Math.Max(left, right),
        ("Math.Min" or "MathF.Min", [float left, float right]) => Math.Min(left, right),
        ("Math.Max", [decimal left, decimal right]) => Math.Max(left, right),
        ("Math.Min", [decimal left, decimal right]) => Math.Min(left, right),
        ("Math.Clamp", [double value, double least, double most]) when least <= most => Math.Min(Math.Max(value, least), most),
        ("Math.Clamp", [float value, float least, float most]) when least <= most => Math.Min(Math.Max(value, least), most),
        ("Math.Clamp" or "Int32.Clamp" or "Int64.Clamp", [long value, long least, long most]) => least <= most ? Math.Min(Math.Max(value, least), most) : throw new ArgumentException("The least number is greater than the greatest.", nameof(operands)),
        ("Math.Pow" or "Double.Pow", [double value, double power]) => Power(value, power, MostOfDouble),
        ("MathF.Pow" or "Single.Pow", [float value, float power]) => (float?)Power(value, power, MostOfSingle),
        ("Math.DivRem" or "Int32.DivRem" or "Int64.DivRem", [long value, long divisor and not 0]) when value != long.MinValue => new object?[] { value / divisor, value % divisor },
        ("Int32.Parse" or "Int64.Parse", [string text]) => Parsed(member, text) ?? NotParsed(text),
        ("Int32.Parse" or "Int64.Parse", [string text, long styles and >= 0 and <= (long)Usual]) => Parsed(member, text, (NumberStyles)styles),
        ("Int32.Parse", [string { Length: > 0 and <= 8 } text, Hexadecimal]) when text.All(Uri.IsHexDigit) => (long)Convert.ToInt32(text, 16),
        ("SByte.Parse" or "Byte.Parse" or "Int16.Parse" or "UInt16.Parse" or "UInt32.Parse", [string text]) => Parsed(member, text) ?? NotParsed(text),
        ("SByte.IsParsed" or "Byte.IsParsed" or "Int16.IsParsed" or "UInt16.IsParsed" or "UInt32.IsParsed", [var text]) => text is string said && Parsed(member, said) is not null,
        ("Convert.ToInt32" or "Convert.ToInt64", [bool truth]) => truth ? 1L : 0L,
        ("Convert.ToBoolean", [long value]) => value != 0,
        ("Convert.ToInt32" or "Convert.ToInt64", [string text]) => Parsed(member, text) ?? NotParsed(text),
        ("Int32.IsParsed" or "Int64.IsParsed", [string text]) => Parsed(member, text) is not null,
        ("Int32.IsParsed" or "Int64.IsParsed", [string text, long styles and >= 0 and <= (long)Usual]) => Parsed(member, text, (NumberStyles)styles) is not null,
        ("Int32.IsParsed" or "Int64.IsParsed", [null, ..]) => false,
        ("Int32.Equals" or "Int64.Equals", [long left, long right]) => left == right,
        ("Int32.CompareTo" or "Int64.CompareTo" or "IComparable.CompareTo", [long left, long right]) => (long)left.CompareTo(right),
        ("IComparable.CompareTo", [double or float or decimal or char or bool or Version, _]) when operands[0]!.GetType() == operands[1]?.GetType() => (long)((IComparable)operands[0]!).CompareTo(operands[1]),
        ("Int32.IsEvenInteger" or "Int64.IsEvenInteger", [long value]) => value % 2 == 0,
        ("Int32.IsOddInteger" or "Int64.IsOddInteger", [long value]) => value % 2 != 0,
        ("Int32.Max" or "Int64.Max", [long left, long right]) => Math.Max(left, right),
        ("Int32.Min" or "Int64.Min", [long left, long right]) => Math.Min(left, right),
        ("Int32.Abs" or "Int64.Abs", [long value and > int.MinValue]) => Math.Abs(value),
        ("Int32.Sign" or "Int64.Sign", [long value]) => (long)Math.Sign(value),
        ("Int32.IsPow2" or "Int64.IsPow2" or "BitOperations.IsPow2", [long value]) => value > 0 && (value & (value - 1)) == 0,
        ("Math.BigMul", [long value, long factor]) => value * factor,
        ("Int32.LeadingZeroCount", [long value and > 0]) => 31 - LogOf(value),
        ("Int64.LeadingZeroCount", [long value and > 0]) => 63 - LogOf(value),
        ("BitOperations.RoundUpToPowerOf2", [long value and > 0 and < int.MaxValue / 2]) => 1L << (int)(LogOf(value) + ((value & (value - 1)) == 0 ? 0 : 1)),
        ("BitOperations.RotateLeft", [long value and >= 0, long places and >= 0 and < 31]) when value << (int)places is >= 0 and <= int.MaxValue && value <= int.MaxValue => value << (int)places,
        ("BitOperations.PopCount" or "Int32.PopCount" or "Int64.PopCount", [long value and >= 0]) => (long)BitsOf(value).Count(),
        ("BitOperations.TrailingZeroCount" or "Int32.TrailingZeroCount" or "Int64.TrailingZeroCount", [long value and > 0]) => (long)BitsOf(value).First(),
        ("Int32.Log2" or "Int64.Log2" or "BitOperations.Log2", [long value and > 0]) => LogOf(value),
        ("Math.Log2" or "Double.Log2", [double value and >= 1 and < long.MaxValue]) when (double)(1L << (int)LogOf((long)value)) == value => (double)LogOf((long)value),
        ("MathF.Log2" or "Single.Log2", [float value and >= 1 and < int.MaxValue]) when (float)(1L << (int)LogOf((long)value)) == value => (float)LogOf((long)value),
        ("Convert.ToInt32" or "Convert.ToInt64", [string text, long radix and (2 or 8 or 10 or 16)]) => member.Contains("64") ? Convert.ToInt64(text, (int)radix) : (long)Convert.ToInt32(text, (int)radix),
        ("Convert.ToString", [long value and >= int.MinValue and <= int.MaxValue, long radix and (2 or 8 or 10 or 16)]) => Convert.ToString((int)value, (int)radix),
        ("Convert.ToString", [long value and >= 0]) => value.ToString(CultureInfo.InvariantCulture),
        ("Boolean.Parse" or "Convert.ToBoolean", [string text]) when bool.TryParse(text, out var truth) => truth,
        ("Boolean.IsParsed", [string text]) => bool.TryParse(text, out _),
        ("Boolean.IsParsed", [null]) => false,
        _ => null,
    };

    /// <summary>A power that is exact in whatever way it is worked out; null for others.</summary>
    private static double? Power(double value, double power, double most)
    {
        if (power is 0 or 1)
        {
            return power == 0 ? 1d : value;
        }

        var (whole, halves) = (value, 0);
        while (whole != Math.Floor(whole) && halves < 30)
        {
            (whole, halves) = (whole * 2, halves + 1);
        }

        return power is >= 2 and <= 60 && power == Math.Floor(power) && whole == Math.Floor(whole) && (Math.Pow(Math.Abs(whole), power) < most || Math.Abs(whole) == 2)
            ? Enumerable.Repeat(value, (int)power).Aggregate((left, right) => left * right)
            : null;
    }

    /// <summary>The places of the bits that are set.</summary>
    private static IEnumerable<int> BitsOf(long value) => Enumerable.Range(0, 63).Where(bit => (value >> bit & 1) != 0);

    /// <summary>The greatest power of two that is no greater than a number.</summary>
    private static long LogOf(long value)
    {
        var log = 0L;
        while ((value >>= 1) > 0)
        {
            log++;
        }

        return log;
    }

    /// <summary>A whole number that a text says; null where it says none.</summary>
    private static object? Parsed(string member, string text, NumberStyles styles = Usual) =>
        long.TryParse(text, styles, CultureInfo.InvariantCulture, out var number)
        && RangeOf(member.Substring(0, member.IndexOf('.')), member) is var (least, most) && number >= least && number <= most ? number : null;

    /// <summary>The numbers of a type.</summary>
    private static (long Least, long Most) RangeOf(string type, string member) => type switch
    {
        nameof(SByte) => (sbyte.MinValue, sbyte.MaxValue),
        nameof(Byte) => (byte.MinValue, byte.MaxValue),
        nameof(Int16) => (short.MinValue, short.MaxValue),
        nameof(UInt16) => (ushort.MinValue, ushort.MaxValue),
        nameof(UInt32) => (uint.MinValue, uint.MaxValue),
        _ => member.Contains("64") ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue),
    };

    /// <summary>Throws for a text that says no number in any culture, or one that is too large; gives null for others.</summary>
    private static object? NotParsed(string text) => text.All(letter => letter is >= '0' and <= '9') && text.Length > 0 ? throw new OverflowException()
        : text.All(letter => letter <= '\x7f' && !char.IsDigit(letter)) ? throw new FormatException()
        : null;
}
