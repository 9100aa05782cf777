namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Sums, means and extremes of numbers that are known.</summary>
public class NumbersAtOnceTests
{
    [Theory]
    [InlineData("var l = new List<double> { 1.5, 2.5 };", "l.Sum() == 4.0 && l.Average() == 2.0")]
    [InlineData("var l = new[] { 1.5f, 2.5f };", "l.Sum() == 4.0f && l.Average() == 2.0f && l.Max() == 2.5f")]
    [InlineData("var l = new[] { 0.1m, 0.2m };", "l.Sum() == 0.3m && l.Average() == 0.15m && l.Max() == 0.2m && l.Min() == 0.1m")]
    [InlineData("var l = new List<int?> { 1, null, 3 };", "l.Sum() == 4 && l.Average() == 2 && l.Max() == 3 && l.Min() == 1")]
    [InlineData("var l = new List<int?> { null };", "l.Sum() == 0 && l.Average() == null && l.Max() == null && l.Min() is null")]
    [InlineData("var l = new[] { 1L, 4L };", "l.Average() == 2.5 && l.Average(x => x * 2) == 5")]
    [InlineData("var l = new List<(string Name, double Size)> { (\"a\", 1.5), (\"b\", 5.5) };", "l.Sum(x => x.Size) == 7 && l.Average(x => x.Size) == 3.5 && l.Max(x => x.Size) == 5.5")]
    [InlineData("var l = new List<string> { \"ab\", \"c\" };", "l.Sum(x => x.Length * 0.5) == 1.5 && l.Average(x => (decimal)x.Length) == 1.5m && l.Max(x => x.Length > 1 ? x.Length : (int?)null) == 2")]
    public Task NumbersThatAreKnown_AreReckonedWith(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("ImmutableArray<string> l = [\"a\", \"b\"];", "l.Any(x => x == \"b\") && l.All(x => x.Length == 1) && !l.Any(x => x == \"c\")")]
    [InlineData("ImmutableArray<string> l = [\"a\", \"b\"];", "l.First() == \"a\" && l.Last() == \"b\" && l.FirstOrDefault(x => x == \"c\") == null && l.Single(x => x != \"a\") == \"b\"")]
    [InlineData("ImmutableArray<string> l = [\"a\", \"b\"];", "l.ToDictionary(x => x, x => x + \"1\")[\"a\"] == \"a1\" && l.ElementAt(1) == \"b\" && l.ElementAtOrDefault(7) is null")]
    [InlineData("ImmutableArray<int> l = [1, 2, 3];", "l.Select(x => x * 2).Sum() == 12 && l.Aggregate(0, (a, b) => a + b) == 6 && l.SelectMany(x => Enumerable.Repeat(x, x)).Count() == 6")]
    [InlineData("ImmutableArray<int> l = [1, 2, 3]; var k = l.Where(x => x > 1).ToImmutableArray();", "k.SequenceEqual(new[] { 2, 3 }) && !k.SequenceEqual(l) && k.SequenceEqual(l.RemoveAt(0), (x, y) => x == y)")]
    [InlineData("ImmutableArray<int> l = [1, 2, 3]; var e = ImmutableArray<int>.Empty;", "e.IsEmpty && e.IsDefaultOrEmpty && !e.IsDefault && !l.IsDefaultOrEmpty && l.AsSpan()[1] == 2 && l.AsSpan(1, 2).Length == 2 && l.AsSpan(1..)[0] == 2")]
    public Task ElementsOfAnImmutableArray_AreAskedFor(string statements, string condition) =>
        KnownCondition.HoldsAsync(statements, condition, usings: "using System.Collections.Immutable;");

    [Fact]
    public Task ImmutableArrayThatMayBeNone_StaysSilent() => KnownCondition.IsNotFalseAsync(
        "ImmutableArray<int> l = default;", "l.IsDefault && l.IsDefaultOrEmpty", usings: "using System.Collections.Immutable;");
}
