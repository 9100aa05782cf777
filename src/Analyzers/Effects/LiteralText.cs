using System.Globalization;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The text of constants that the language of effects has no form of its own for.</summary>
internal static class LiteralText
{
    /// <summary>Writes a constant by its type: <c>Double("0.5")</c>.</summary>
    public static string Write(object value) => $"{value.GetType().Name}({EffectWriter.Quoted(TextOf(value))})";

    /// <summary>Reads a constant behind the name of its type.</summary>
    /// <exception cref="FormatException">There is no such type, or no such constant of it.</exception>
    public static object Read(string type, TextCursor cursor)
    {
        cursor.Expect("(");
        var text = cursor.Quoted();
        cursor.Expect(")");
        return Enum.TryParse(type, out TypeCode code) && code is >= TypeCode.Boolean and <= TypeCode.Decimal
            ? Convert.ChangeType(text, code, CultureInfo.InvariantCulture)
            : throw cursor.Unexpected("the name of a type instead of " + type);
    }

    private static string TextOf(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
