using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Members of numbers.</summary>
internal static class NumberUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #n = $t ? 1 : 3;") { Counts = ["Math.Max(#n, 2)", "Math.Min(#n, 2)", "Math.Abs(1 - #n)", "Math.Clamp(#n, 0, 2)", "Math.Sign(#n)", "(int)Math.Pow(2, #n)", "int.Max(#n, 2)", "int.Clamp(#n, 0, 2)"] },
        new("var #n = $t ? 1.5 : 4.0;") { Counts = ["(int)Math.Floor(#n)", "(int)Math.Ceiling(#n)", "(int)Math.Round(#n)", "(int)Math.Truncate(#n)", "(int)Math.Sqrt(#n * 2)", "(int)Math.Max(#n, 2.5)"], Flags = ["(#n > 2)", "double.IsNaN(#n)", "#n.Equals(4.0)"], Names = ["$\"{(int)#n}k\"", "#n.ToString(\"F1\", System.Globalization.CultureInfo.InvariantCulture).Replace('.', '_')"] },
        new("var #n = $t ? 1.5 : 10;") { Flags = ["(Math.Exp(-#n) < 0.1)", "(Math.Log(#n) > 2)"], Counts = ["(int)Math.Pow(#n, 1.5)", "(int)Math.Ceiling(Math.Log2(#n * 3 + 0.5))", "(int)Math.Round(#n * 1.3, 1)"], Names = ["#n.ToString(\"N1\", System.Globalization.CultureInfo.InvariantCulture).Replace('.', '_')", "(#n / 7).ToString(\"F2\").Replace('.', '_')"] },
        new("var #n = $t ? 2f : 0.5f;") { Counts = ["(int)MathF.Max(#n, 1f)", "(int)MathF.Abs(#n)"], Flags = ["(#n > 1)", "(#n.CompareTo(1f) > 0)", "float.IsNaN(#n)"] },
        new("var #b = byte.Parse($t ? \"1\" : \"2\");", "var #f = short.TryParse($v, out var #s);", "var #u = uint.Parse(\"3\");", "var #g = sbyte.TryParse(\"1\", out var #i);") { Flags = ["#f", "#g", "Convert.ToBoolean((int)#b - 1)"], Counts = ["(int)#b", "(int)#s", "(int)#u", "(int)#i", "Convert.ToInt32($t)"] },
        new("var #n = int.Parse($t ? \"1\" : \"2\");", "var #f = int.TryParse($v, out var #m);", "var #k = bool.Parse(\"true\");", "var #l = long.Parse(\"3\");") { Counts = ["#n", "#m", "(int)#l", "Convert.ToInt32(\"2\")", "Convert.ToInt32(\"11\", 2)"], Flags = ["#f", "#k", "bool.TryParse($v, out _)", "Convert.ToBoolean(#n)"], Names = ["#n.ToString()", "#n.ToString(\"D2\")", "$\"n{#n:00}\"", "Convert.ToString(#n, 2)"] },
        new("var #n = $t ? 4 : 5;") { Flags = ["int.IsEvenInteger(#n)", "int.IsOddInteger(#n)", "int.IsPow2(#n)", "(#n.CompareTo(4) > 0)", "#n.Equals(4)", "System.Numerics.BitOperations.IsPow2(#n)"], Counts = ["int.Log2(#n)", "System.Numerics.BitOperations.Log2((uint)#n)", "(#n / 2)", "(#n % 3)", "(#n >> 1)", "(#n & 1)"] },
        new("int? #n = $t ? 1 : null;", "#n ??= 2;", "int? #m = $t ? null : 3;") { Counts = ["#n.Value", "(#m ?? 1)", "#m.GetValueOrDefault()", "#m.GetValueOrDefault(2)"], Flags = ["#m.HasValue", "(#m > 2)", "(#m is null)"], Names = ["$\"n{#m}\""] },
        new("var #n = double.Parse($t ? \"1.5\" : \"2\", System.Globalization.CultureInfo.InvariantCulture);", "var #f = float.TryParse($v, out var #m);", "var #g = double.TryParse(\"2.5\", System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var #k);", "var #d = decimal.Parse(\"3\");")
        {
            Counts = ["(int)#n", "(int)#m", "(int)#k", "(int)#d", "(int)Math.Round(#d / 2)", "Math.Sign(#n)"], Flags = ["#f", "#g", "(#d > 2)", "(#n.CompareTo(1.5) > 0)"],
        },
        new("var #b = $t;", "var #h = new HashCode();", "#h.Add($n);", "#h.Add(2, null);", "#h.AddBytes([1]);", "var #g = #h;", "#g.Add(#b);", "#h.Add(#b);") { Flags = ["(#h.ToHashCode() == #g.ToHashCode())", "(#h.ToHashCode() != #g.ToHashCode())"] },
        new("var #n = 1;", "try { #n = (int)double.Parse(\"x\"); #n++; }", "catch (FormatException) { #n = 5; }") { Counts = ["#n", "(int)MathF.Sqrt(#n * #n)", "(int)MathF.Floor(#n + 0.5f)"] },
    ];
}
