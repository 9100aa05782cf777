namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Collections of objects of any types, and members of arrays and spans.</summary>
public class OldCollectionTests
{
    private const string Usings = "using System.Collections;\n";

    [Theory]
    [InlineData("var l = new ArrayList { \"a\", 1 }; var i = l.Add(\"b\");", "i == 2 && l.Count == 3 && (string)l[0] == \"a\" && (int)l[1] == 1 && l.Contains(\"b\") && l.IndexOf(\"b\") == 2 && !l.Contains(2)")]
    [InlineData("var l = new ArrayList(new[] { \"a\", \"b\" }); l.RemoveAt(0); l.Insert(0, 5); l.Reverse();", "(string)l[0] == \"b\" && (int)l[1] == 5 && l.Contains(5)")]
    [InlineData("var l = new ArrayList { \"a\", \"b\" }; var n = 0; foreach (string s in l) { if (s == \"b\") { n++; } }", "n == 1 && l.Cast<string>().Last() == \"b\" && l.OfType<int>().Count() == 0")]
    [InlineData("var h = new Hashtable { [\"a\"] = 1 }; h[\"b\"] = 2; h.Remove(\"a\");", "(int)h[\"b\"] == 2 && h.ContainsKey(\"b\") && !h.Contains(\"a\") && h.Count == 1 && h[\"c\"] == null && h.ContainsValue(2)")]
    [InlineData("var b = new BitArray(4); b[1] = true; b.Set(2, !b[0]);", "b[1] && b.Get(2) && !b[3] && b.Count == 4 && b.HasAnySet() && !b.HasAllSet() && b.Cast<bool>().Count(x => x) == 2")]
    [InlineData("var b = new BitArray(new[] { true, false }); b.Length = 3; var c = new BitArray(b); c.SetAll(true);", "b[0] && !b[2] && b.Length == 3 && c.HasAllSet() && !b.HasAllSet()")]
    [InlineData("var a = new[] { 1, 2, 3 }; a.SetValue(7, 1);", "(int)a.GetValue(1) == 7 && a[1] == 7 && Array.LastIndexOf(a, 3) == 2 && Array.FindLastIndex(a, x => x < 7) == 2")]
    [InlineData("var a = new[] { 1, 2, 3 };", "Array.BinarySearch(a, 2) == 1 && Array.BinarySearch(a, 5) < 0 && Array.AsReadOnly(a).Count == 3")]
    [InlineData("var a = new[] { 1, 2, 3 }; var b = new int[3]; var c = new int[2];", "a.AsSpan().TryCopyTo(b) && b[2] == 3 && !a.AsSpan().TryCopyTo(c) && c[0] == 0")]
    [InlineData("var s = \"Conv_1\".AsSpan();", "s.Equals(\"conv_1\", StringComparison.OrdinalIgnoreCase) && !s.Equals(\"conv_1\", StringComparison.Ordinal) && s.StartsWith(\"CONV\", StringComparison.OrdinalIgnoreCase) && s.IndexOfAny('_', 'x') == 4")]
    [InlineData("var s = \"a, b\".AsSpan(); Span<Range> parts = stackalloc Range[4]; var n = s.Split(parts, ',');", "n == 2 && s[parts[0]].ToString() == \"a\" && s[parts[1]].ToString() == \" b\"")]
    [InlineData("var s = \"a,, b\".AsSpan(); Span<Range> parts = stackalloc Range[4]; var n = s.Split(parts, ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);", "n == 2 && s[parts[1]].ToString() == \"b\"")]
    public Task WhatTheyHold_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, usings: Usings);

    [Theory]
    [InlineData("var p = new KeyValuePair<string, int>(\"a\", 1);", "p.ToString() == \"[a, 1]\" && $\"{p}\" == \"[a, 1]\" && string.Join(\"; \", new Dictionary<string, int> { [\"b\"] = 2 }) == \"[b, 2]\"")]
    [InlineData("var s = new SortedSet<int> { 3, 1, 2 };", "s.Reverse().First() == 3 && s.Reverse().Count() == 3")]
    [InlineData("var s = new[] { \"b\", \"A\" };", "s.SequenceEqual([\"B\", \"a\"], StringComparer.OrdinalIgnoreCase) && !s.SequenceEqual([\"B\", \"a\"], null) && s.Zip([1, 2], [true, false]).Last() == (\"A\", 2, false)")]
    [InlineData("ulong n = 1; n = (n << 40 | 3) * 2;", "n > 1000 && (n >> 41) == 1 && n % 2 == 0 && (int)(n & 7) == 6")]
    [InlineData("", "byte.Parse(\"7\") == 7 && uint.Parse(\"12\") == 12 && short.TryParse(\"-3\", out var n) && n == -3 && !byte.TryParse(\"300\", out _) && !sbyte.TryParse(\"a\", out _) && ushort.Parse(\"9\") == 9")]
    [InlineData("var t = true;", "Convert.ToInt32(t) + Convert.ToInt64(!t) == 1 && Convert.ToBoolean(3) && !Convert.ToBoolean(0)")]
    [InlineData("var c = 'c';", "char.IsBetween(c, 'a', 'z') && !char.IsBetween(c, 'd', 'z') && char.IsAsciiHexDigit(c) && \"a\".CompareTo(\"a\") == 0")]
    public Task WhatElseIsAsked_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, usings: Usings);

    [Theory]
    [InlineData("ulong n = ulong.MaxValue;", "n + 1 == 0")]
    [InlineData("ulong n = 1;", "n << 63 > long.MaxValue")]
    [InlineData("", "\"a\".CompareTo(\"B\") < 0")]
    public Task WhatIsNotFollowed_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, usings: Usings);

    [Theory]
    [InlineData("var h = new Hashtable { [\"a\"] = 1, [\"b\"] = 2 }; var first = \"\"; foreach (string k in h.Keys) { first = k; break; }", "first == \"a\"")]
    [InlineData("long[] a = [1, 2]; a.SetValue(7, 1);", "a[1] == 2")]
    public async Task WhatIsNotKnown_StaysSilent(string statements, string condition)
    {
        await KnownCondition.IsNotFalseAsync(statements, condition, usings: Usings);
        await KnownCondition.IsNotFalseAsync(statements, $"!({condition})", usings: Usings);
    }
}
