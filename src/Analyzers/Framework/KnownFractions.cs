using System.Globalization;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of numbers with a fraction on known values.</summary>
internal static class KnownFractions
{
    /// <summary>How long a text is from which a number with a fraction is read: of few digits all frameworks make the same.</summary>
    private const int MostDigits = 9;

    private const NumberStyles Usual = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        ("Math.Floor" or "Double.Floor", [double value]) => Math.Floor(value),
        ("Math.Ceiling" or "Double.Ceiling", [double value]) => Math.Ceiling(value),
        ("Math.Round" or "Double.Round", [double value]) => Math.Round(value),
        ("Math.Truncate" or "Double.Truncate", [double value]) => Math.Truncate(value),
        ("Math.Round" or "Double.Round", [double value, long digits and >= 0 and <= 15]) when Math.Abs(value) < 1e15 => Math.Round(value * TenTo(digits)) / TenTo(digits),
        ("Math.RoundBy" or "Double.RoundBy", [double value, long mode]) => Rounded(value, mode),
        ("MathF.RoundBy" or "Single.RoundBy", [float value, long mode]) => Rounded(value, mode) is { } whole ? (float)whole : null,
        ("Math.Sqrt" or "Double.Sqrt", [double value]) => Math.Sqrt(value),
        ("Math.Exp" or "Math.Cos" or "Math.Cosh" or "Double.Exp" or "Double.Cos", [0d]) => 1d,
        ("Math.Sin" or "Math.Tan" or "Math.Tanh" or "Math.Atan" or "Math.Asin" or "Double.Sin", [0d]) => 0d,
        ("Math.Log" or "Math.Log2" or "Math.Log10" or "Double.Log", [1d]) => 0d,
        ("MathF.Exp" or "MathF.Cos" or "Single.Exp", [0f]) => 1f,
        ("MathF.Sin" or "MathF.Tanh", [0f]) => 0f,
        ("MathF.Log" or "MathF.Log2" or "MathF.Log10", [1f]) => 0f,
        ("Double.IsInfinity", [double value]) => double.IsInfinity(value),
        ("Double.IsFinite", [double value]) => !double.IsInfinity(value) && !double.IsNaN(value),
        ("Single.IsInfinity", [float value]) => float.IsInfinity(value),
        ("Single.IsFinite", [float value]) => !float.IsInfinity(value) && !float.IsNaN(value),
        ("MathF.Floor" or "Single.Floor", [float value]) => (float)Math.Floor(value),
        ("MathF.Ceiling" or "Single.Ceiling", [float value]) => (float)Math.Ceiling(value),
        ("MathF.Round" or "Single.Round", [float value]) => (float)Math.Round(value),
        ("MathF.Truncate" or "Single.Truncate", [float value]) => (float)Math.Truncate(value),
        ("MathF.Sqrt" or "Single.Sqrt", [float value]) => (float)Math.Sqrt(value),
        ("Math.Floor" or "Decimal.Floor", [decimal value]) => decimal.Floor(value),
        ("Math.Ceiling" or "Decimal.Ceiling", [decimal value]) => decimal.Ceiling(value),
        ("Math.Round" or "Decimal.Round", [decimal value]) => decimal.Round(value),
        ("Math.Round" or "Decimal.Round", [decimal value, long digits and >= 0 and <= 28]) => decimal.Round(value, (int)digits),
        ("Math.Truncate" or "Decimal.Truncate", [decimal value]) => decimal.Truncate(value),
        ("Double.IsNaN", [double value]) => double.IsNaN(value),
        ("Single.IsNaN", [float value]) => float.IsNaN(value),
        ("Double.Equals", [double left, double right]) => left.Equals(right),
        ("Single.Equals", [float left, float right]) => left.Equals(right),
        ("Decimal.Equals", [decimal left, decimal right]) => left == right,
        ("Double.CompareTo", [double left, double right]) => (long)left.CompareTo(right),
        ("Single.CompareTo", [float left, float right]) => (long)left.CompareTo(right),
        ("Decimal.CompareTo", [decimal left, decimal right]) => (long)left.CompareTo(right),
        _ => Read(member, operands),
    };

    private static double TenTo(long digits) => Enumerable.Repeat(10d, (int)digits).Aggregate(1d, (left, right) => left * right);

    /// <summary>A number without its fraction; null for a way of rounding that is not followed.</summary>
    private static double? Rounded(double value, long mode) => mode switch
    {
        0 or 1 => Math.Round(value, (MidpointRounding)mode),
        2 => Math.Truncate(value),
        3 => Math.Floor(value),
        4 => Math.Ceiling(value),
        _ => null,
    };

    /// <summary>What reading a text gives. Without a culture only digits mean the same everywhere, and words are nowhere a number.</summary>
    private static object? Read(string member, object?[] operands) => (member, operands) switch
    {
        ("Double.Parse" or "Single.Parse" or "Decimal.Parse", [string text]) when AreDigits(text) => Parsed(member, text, Usual),
        ("Double.ParseInvariant" or "Single.ParseInvariant" or "Decimal.ParseInvariant" or "Convert.ToDoubleInvariant", [string text]) => Parsed(member, text, Usual),
        ("Double.ParseInvariant" or "Single.ParseInvariant" or "Decimal.ParseInvariant", [string text, long styles]) => Parsed(member, text, (NumberStyles)styles),
        ("Double.IsParsed" or "Single.IsParsed" or "Decimal.IsParsed", [string { Length: <= MostDigits } text]) => AreDigits(text) ? true : IsWord(text) ? false : null,
        ("Double.IsParsedInvariant" or "Single.IsParsedInvariant" or "Decimal.IsParsedInvariant", [string { Length: <= MostDigits } text, ..]) when StylesOf([.. operands.Skip(1)]) is { } styles => Parsed(member, text, styles) is not null,
        ("Double.IsParsed" or "Single.IsParsed" or "Decimal.IsParsed" or "Double.IsParsedInvariant" or "Single.IsParsedInvariant" or "Decimal.IsParsedInvariant", [null, ..]) => false,
        _ => null,
    };

    /// <summary>A number that a text says; null where it says none.</summary>
    private static object? Parsed(string member, string text, NumberStyles styles) => text.Length > MostDigits || !AreFollowed(styles) ? null : member[0] switch
    {
        'S' => float.TryParse(text, styles, CultureInfo.InvariantCulture, out var single) ? single : null,
        'D' when member.StartsWith("Decimal", StringComparison.Ordinal) => decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => double.TryParse(text, styles, CultureInfo.InvariantCulture, out var fraction) ? fraction : null,
    };

    private static NumberStyles? StylesOf(object?[] rest) => rest switch
    {
        [] => Usual,
        [long styles] when AreFollowed((NumberStyles)styles) => (NumberStyles)styles,
        _ => null,
    };

    private static bool AreFollowed(NumberStyles styles) => (styles & ~Usual) == 0;

    private static bool AreDigits(string text) => text.Length > 0 && text.All(letter => letter is >= '0' and <= '9');

    /// <summary>Whether a text is made of letters that say no number: infinity and what is no number at all have names.</summary>
    private static bool IsWord(string text) => text.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && text.ToUpperInvariant() is not ("NAN" or "INF" or "INFINITY");
}
