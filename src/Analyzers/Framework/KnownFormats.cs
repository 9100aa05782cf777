using System.Globalization;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>How known values are written as texts.</summary>
internal static class KnownFormats
{
    /// <summary>Digits that are enough to tell any two numbers apart.</summary>
    private const int MostDigits = 17;

    /// <summary>The text; null where it depends on more than the value.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        ("Text.Any", [null]) => "",
        ("Text.Any", [string text]) => text,
        ("Text.Any", [char letter]) => letter.ToString(),
        ("Text.Any", [bool truth]) => truth.ToString(),
        ("Text.Any", [double or float or decimal]) => Written(operands[0]!),
        ("Text.Any", [long number, DTypeLiteral]) => Call("Text.Number", [number]), // One of an enum has a name.
        ("Text.Any", [long number, Effects.TypeLiteral { Numbers.IsEmpty: false } type]) => Named(number, type.IsFlags, [.. KnownEnums.MembersOf(type)]),
        ("Text.Any", [var value, _]) => Call("Text.Any", [value]),
        ("Text.Number", [null]) => "",
        ("Text.Number", [long number]) => number.ToString(CultureInfo.InvariantCulture),
        ("Text.Number", [double or float or decimal]) => Written(operands[0]!),
        ("Text.Format", [null, _]) => "",
        ("Text.Format", [long number, string format]) => Written(number, format),
        ("Text.FormatInvariant", [long number, string format]) => Written(number, format) ?? KnownFractionFormats.Written((decimal)number, format, isInvariant: true),
        ("Text.Format" or "Text.FormatInvariant", [double number, string format]) => KnownFractionFormats.Written(number, format, IsInvariant(member)),
        ("Text.Format" or "Text.FormatInvariant", [float number, string format]) => KnownFractionFormats.Written(number, format, IsInvariant(member)),
        ("Text.Format" or "Text.FormatInvariant", [decimal number, string format]) => KnownFractionFormats.Written(number, format, IsInvariant(member)),
        ("Text.Format" or "Text.FormatInvariant", [string or bool or char, _]) => Call("Text.Any", [operands[0]]), // They have no formats.
        ("Text.FormatInvariant", [null, _]) => "",
        ("Text.Checked", [string format, long count]) => CompositeFormat.Parse(format)?.Any(part => part.Index >= count) == true ? throw new FormatException() : true,
        ("Text.WithLetter", [string text, long index and >= 0, char letter]) when index < text.Length => text.Substring(0, (int)index) + letter + text.Substring((int)index + 1),
        ("Text.OfLength", [string text, long length and >= 0]) when length <= text.Length => text.Substring(0, (int)length),
        ("Text.Align", [string text, long width and > -1_000 and < 1_000]) => width < 0 ? text.PadRight((int)-width) : text.PadLeft((int)width),
        ("Text.Enum", [null, ..]) => "",
        ("Text.Enum" or "Text.Any", [Effects.ReuseLiteral and not Effects.ReuseLiteral.Unknown and var mode, ..]) => $"{mode}",
        ("Text.Enum", [Effects.DTypeLiteral type, ..]) => operands.Skip(1).OfType<string>().FirstOrDefault(name => string.Equals(name, type.Name, StringComparison.OrdinalIgnoreCase)),
        ("Text.Enum", [long value, bool isFlags, ..]) => Named(value, isFlags, [.. operands.Skip(2)]),
        ("Text.TypeName", [Effects.TypeLiteral type]) => type.Name,
        ("Text.TypeName", [Effects.ExceptionLiteral exception]) => exception.Type.Name,
        ("Text.TypeName", [DTypeLiteral type]) => TypeNameOf(type.Name),
        _ => null,
    };

    /// <summary>A whole number in a format that no culture changes: digits, hexadecimal, or a picture of zeros and signs for digits.</summary>
    private static string? Written(long number, string format) =>
        (format.Length > 0 && format[0] is 'D' or 'd' or 'G' or 'g' && format.Skip(1).All(char.IsDigit))
        || (number >= 0 && format.Length > 0 && format[0] is 'X' or 'x' && format.Skip(1).All(char.IsDigit))
        || format.All(letter => letter is '0' or '#')
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : number >= 0 && format.Length is 2 or 3 && format[0] is 'B' or 'b' && int.TryParse(format.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                ? Convert.ToString(number, 2).PadLeft(width, '0')
            : KnownFractionFormats.Written((decimal)number, format, isInvariant: false);

    /// <summary>Whether no culture has a say but the one that is the same everywhere.</summary>
    private static bool IsInvariant(string member) => member == EvaluatedMembers.FormattedInvariantly;

    /// <summary>A number with as few digits as tell it from all others; null where it would be written with an exponent.</summary>
    private static string? Written(object number)
    {
        if (number is decimal exact)
        {
            return exact.ToString(CultureInfo.InvariantCulture);
        }

        for (var digits = 1; digits <= MostDigits; digits++)
        {
            var text = ((IFormattable)number).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var isSame = number is float small
                ? float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read.Equals(small)
                : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) && large.Equals(number);
            if (isSame)
            {
                return Plain(text);
            }
        }

        return null;
    }

    /// <summary>Digits without an exponent, which numbers of up to fifteen digits are written with.</summary>
    private static string? Plain(string text) =>
        text.IndexOf('E') < 0 ? text
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) is >= 0.0001m and < 1_000_000m
            ? number.ToString("0.#############################", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The name of a member of an enum, several where it puts flags together, or the number.</summary>
    private static string? Named(long value, bool isFlags, object?[] members)
    {
        var names = new List<(long Value, string Name)>();
        for (var index = 0; index + 1 < members.Length; index += 2)
        {
            if (members[index] is not long number || members[index + 1] is not string name)
            {
                return null;
            }

            names.Add((number, name));
        }

        var exact = names.FirstOrDefault(member => member.Value == value).Name;
        if (exact is not null || !isFlags)
        {
            return exact ?? value.ToString(CultureInfo.InvariantCulture);
        }

        var (left, parts) = (value, new List<string>());
        foreach (var member in names.Where(member => member.Value != 0).OrderByDescending(member => (ulong)member.Value))
        {
            if ((left & member.Value) == member.Value)
            {
                left &= ~member.Value;
                parts.Insert(0, member.Name);
            }
        }

        return left == 0 && parts.Count > 0 ? string.Join(", ", parts) : value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The name of the type that has an element type; null where none has.</summary>
    public static string? TypeNameOf(string dtype) => BasicTypes.OfElement(dtype)?.Name ?? (dtype == "float16" ? "Half" : null);
}
