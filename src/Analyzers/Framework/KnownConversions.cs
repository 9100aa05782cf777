using System.Globalization;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Conversions between plain values by members of the framework, which check whether there is room and round.</summary>
internal static class KnownConversions
{
    private const string Begin = "Convert.To";
    private const string Invariant = "Invariant";

    /// <summary>What a member gives; null where it is none that is followed.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        ("Convert.ToString", [bool truth]) => truth.ToString(),
        ("Convert.ToString", [char letter]) => letter.ToString(),
        ("Convert.ToHexString", [object?[] bytes]) when bytes.All(item => item is long and >= 0 and <= byte.MaxValue) => string.Concat(bytes.Select(item => ((long)item!).ToString("X2", CultureInfo.InvariantCulture))),
        (_, [long or double or float or decimal or char or bool]) when member.StartsWith(Begin, StringComparison.Ordinal) => Converted(member.Substring(Begin.Length), operands[0]!),
        _ => null,
    };

    private static object? Converted(string type, object value) => (type.EndsWith(Invariant, StringComparison.Ordinal) ? type.Substring(0, type.Length - Invariant.Length) : type) switch
    {
        "SByte" => (long)Convert.ToSByte(value, CultureInfo.InvariantCulture),
        "Byte" => (long)Convert.ToByte(value, CultureInfo.InvariantCulture),
        "Int16" => (long)Convert.ToInt16(value, CultureInfo.InvariantCulture),
        "UInt16" => (long)Convert.ToUInt16(value, CultureInfo.InvariantCulture),
        "Int32" => (long)Convert.ToInt32(value, CultureInfo.InvariantCulture),
        "UInt32" => (long)Convert.ToUInt32(value, CultureInfo.InvariantCulture),
        "Int64" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        "Single" => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        "Double" => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        "Decimal" => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        "Char" => Convert.ToChar(value, CultureInfo.InvariantCulture),
        "Boolean" => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
