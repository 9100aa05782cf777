namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Containers and queries that compare texts in a way of their own.</summary>
public class ComparerTests
{
    private const string Ignoring = "StringComparer.OrdinalIgnoreCase";

    [Theory]
    [InlineData($"var s = new HashSet<string>({Ignoring}) {{ \"a\" }};", "s.Contains(\"A\") && !s.Add(\"A\") && s.Count == 1 && s.Single() == \"a\"")]
    [InlineData($"var s = new HashSet<string>({Ignoring}) {{ \"a\" }};", "s.TryGetValue(\"A\", out var held) && held == \"a\"")]
    [InlineData($"var s = new HashSet<string>([\"a\", \"b\"], {Ignoring}); s.Remove(\"A\"); s.Clear(); s.Add(\"B\");", "s.Contains(\"b\")")]
    [InlineData($"var s = new HashSet<string>({Ignoring}) {{ \"a\", \"b\" }}; s.IntersectWith([\"A\"]);", "s.Count == 1 && s.SetEquals([\"A\"]) && s.IsSubsetOf([\"A\", \"c\"])")]
    [InlineData($"var s = new HashSet<string>({Ignoring}) {{ \"a\" }}; var t = new HashSet<string>(s, s.Comparer); var u = new HashSet<string>(s);", "t.Contains(\"A\") && !u.Contains(\"A\")")]
    [InlineData($"var d = new Dictionary<string, int>({Ignoring}) {{ [\"a\"] = 1 }}; d[\"A\"] = 2;", "d.Count == 1 && d[\"a\"] == 2 && d.Keys.First() == \"a\" && d.ContainsKey(\"A\")")]
    [InlineData($"var d = new[] {{ \"a\" }}.ToDictionary(n => n, {Ignoring});", "d.TryGetValue(\"A\", out var held) && held == \"a\"")]
    [InlineData($"var s = new SortedSet<string>({Ignoring}) {{ \"b\", \"A\", \"a\" }};", "s.Count == 2 && s.First() == \"A\"")]
    [InlineData("var s = new SortedSet<string>(StringComparer.Ordinal) { \"a\", \"B\" };", "s.First() == \"B\"")]
    [InlineData("var s = new HashSet<string>(StringComparer.Ordinal) { \"a\" };", "!s.Contains(\"A\")")]
    [InlineData("", $"string.Concat(new[] {{ \"b\", \"B\", \"a\" }}.Distinct({Ignoring})) == \"ba\"")]
    [InlineData("", $"new[] {{ \"b\", \"B\", \"a\" }}.ToHashSet({Ignoring}).Count == 2 && new[] {{ \"a\" }}.Contains(\"A\", {Ignoring})")]
    [InlineData("", $"new[] {{ \"b\", \"B\", \"a\" }}.GroupBy(n => n, {Ignoring}).First().Count() == 2")]
    [InlineData("", $"string.Concat(new[] {{ \"b\", \"A\" }}.Except([\"a\"], {Ignoring})) == \"b\"")]
    [InlineData("", $"string.Concat(new[] {{ \"b\", \"C\", \"a\" }}.OrderBy(n => n, {Ignoring})) == \"abC\"")]
    [InlineData("var all = new[] { \"b\", \"C\", \"a\" }; Array.Sort(all, StringComparer.Ordinal);", "string.Concat(all) == \"Cab\"")]
    [InlineData("var all = new List<string> { \"b\", \"C\", \"a\" }; all.Sort(StringComparer.OrdinalIgnoreCase);", "string.Concat(all) == \"abC\"")]
    public Task WhatTheComparerSays_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var s = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"ſ\" };", "s.Contains(\"s\")")]
    [InlineData("var s = new HashSet<string>(StringComparer.CurrentCultureIgnoreCase) { \"a\" };", "s.Contains(\"A\")")]
    [InlineData("var s = new HashSet<string>(new Own()) { \"a\" };", "s.Contains(\"A\")", "class Own : IEqualityComparer<string> { public bool Equals(string? x, string? y) => x?[0] != y?[0]; public int GetHashCode(string s) => 0; }")]
    public Task OtherComparers_StaySilent(string statements, string condition, string types = "") => KnownCondition.IsNotFalseAsync(statements, condition, types);
}
