using System.Globalization;

namespace ScopeLint.Analyzers.Framework;

/// <summary>How numbers with a fraction are written in a format.</summary>
internal static class KnownFractionFormats
{
    /// <summary>How far a number may be from the digits that it is read from, as a part of it.</summary>
    private const decimal OfDouble = 1e-14m, OfSingle = 2e-7m;

    /// <summary>Above this the digits do not say what number it is.</summary>
    private const double MostOfDouble = 1e15, MostOfSingle = 1e9;

    /// <summary>A number as a text; null where it depends on more than the number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">The format.</param>
    /// <param name="isInvariant">Whether it is written as the invariant culture has it. Other cultures have other signs between groups of digits, around negative numbers, and for hundredths.</param>
    public static string? Written(double number, string format, bool isInvariant) =>
        Math.Abs(number) < MostOfDouble ? Written((decimal)number, OfDouble, number < 0, format, isInvariant) : null;

    /// <inheritdoc cref="Written(double, string, bool)"/>
    public static string? Written(float number, string format, bool isInvariant) =>
        Math.Abs(number) < MostOfSingle ? Written((decimal)number, OfSingle, number < 0, format, isInvariant) : null;

    /// <inheritdoc cref="Written(double, string, bool)"/>
    public static string? Written(decimal number, string format, bool isInvariant)
    {
        var text = IsStandard(format, isInvariant) || IsPicture(format) ? number.ToString(format, CultureInfo.InvariantCulture) : null;
        return text is null || isInvariant || (format[0] is 'N' or 'n' ? text.All(char.IsDigit) : text.IndexOf(',') < 0) ? text : null;
    }

    /// <summary>Versions of the framework differ in which way they round a number in the middle; pictures round the digits that it is read from.</summary>
    private static string? Written(decimal digits, decimal error, bool isNegative, string format, bool isInvariant)
    {
        var margin = Math.Abs(digits) * error;
        var text = Written(digits, format, isInvariant);
        var isClear = text == Written(digits - margin, format, isInvariant) && text == Written(digits + margin, format, isInvariant);
        return text is null || (!isClear && !IsPicture(format)) || (isNegative && !text.Any(letter => letter is >= '1' and <= '9')) ? null : text;
    }

    private static bool IsStandard(string format, bool isInvariant) => format.Length == 2 && char.IsDigit(format[1])
        && (format[0] is 'F' or 'f' or 'E' or 'e' or 'N' or 'n' || (isInvariant && format[0] is 'P' or 'p'));

    private static bool IsPicture(string format) => format.Length > 0 && format.All(letter => letter is '0' or '#' or '.' or ',');
}
