namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Conditions on values that come of one value that is not known: nobody knows whether both can hold, so that nothing is said of what only happens if they do.</summary>
public class CorrelatedConditionTests
{
    [Theory]
    [InlineData("!new[] { n }.Contains(4)")]
    [InlineData("!new[] { Math.Abs(n) > 5 }.Contains(false)")]
    [InlineData("!new HashSet<int> { n }.Contains(4)")]
    [InlineData("!new Dictionary<int, int> { [n] = 1 }.ContainsKey(4)")]
    [InlineData("new List<int> { Math.Abs(n) }.IndexOf(4) < 0")]
    [InlineData("$\"x{n}\" != \"x4\"")]
    [InlineData("!$\"{n}\".Contains(\"4\")")]
    [InlineData("int.Parse(Math.Abs(n).ToString()) > 5")]
    [InlineData("bool.Parse((Math.Abs(n) > 5).ToString())")]
    [InlineData("new System.Text.StringBuilder().Append(n).ToString() != \"4\"")]
    [InlineData("!new { n }.Equals(new { n = 4 })")]
    public Task OfANumber_StaySilent(string condition) => CheckAsync("int n", condition, "n == 4", "w");

    [Theory]
    [InlineData("s.Split(\"/\")[0] != \"a\"")]
    [InlineData("s.Reverse().First() != 'a'")]
    [InlineData("new[] { s, \"b\" }.GroupBy(name => name).Count() == 1")]
    [InlineData("new[] { s, \"b\" }.OrderBy(name => name).First() == \"b\"")]
    public Task OfAText_StaySilent(string condition) => CheckAsync("string s", condition, "s == \"a\"", "w");

    [Theory]
    [InlineData("list.Count > 0 && list.Max() > 4", "list.Count == 1 && list[0] == 4")]
    [InlineData("list.Contains(5)", "list.Count == 1 && list[0] == 4")]
    public Task OfAList_StaySilent(string one, string other) => CheckAsync("List<int> list", one, other, "w");

    [Theory]
    [InlineData("part != new Part(\"a\", 1)")]
    [InlineData("part.ToString() != new Part(\"a\", 1).ToString()")]
    [InlineData("part.Equals(null)")]
    public Task OfAnObject_StaySilent(string condition) => CheckAsync("Part part", condition, "part.Name == \"a\" && part.Count == 1", "w");

    [Fact]
    public Task OfTwoObjects_StaySilent() => CheckAsync("Part one, Part other", "one == other", "one.Name == \"a\" && other.Name == \"b\"", "w");

    /// <summary>Asking what is not there ends the path.</summary>
    [Theory]
    [InlineData("Part part", "part == null", "part.IsBig()")]
    [InlineData("Func<bool> share", "share is null", "share()")]
    public Task OfWhatIsNotThere_StaySilent(string parameters, string one, string other) => CheckAsync(parameters, one, other, "w");

    [Theory]
    [InlineData("int n", "new[] { n, 9 }.Contains(4)", "n == 4")]
    [InlineData("int n", "new HashSet<int> { n }.Contains(4)", "n == 4")]
    [InlineData("bool one", "!new[] { one, one }.Contains(false)", "one")]
    public Task OfTheSame_AreReported(string parameters, string one, string other) => CheckAsync(parameters, one, other, "{|SCL0101:\"w\"|}");

    /// <summary>Where each path fails, one of the failures happens; but one that may be impossible is not it.</summary>
    [Fact]
    public Task WhereEachPathFails_WhatMayBeImpossibleStaysSilent() => AllRules.BodyAsync(
        """
        Variable.Get<float>("w", [1]);
        if (Math.Abs(n) < 5)
        {
            Variable.Get<float>({|SCL0101:"w"|}, [1]);
        }

        if (n == 4)
        {
            Variable.Get<float>("w", [1]);
        }

        Variable.Get<float>("w", [1]);
        """, "int n");

    [Theory]
    [InlineData("int n, int m", "!new[] { n }.Contains(4)", "m == 4")]
    [InlineData("int n, int m", "$\"x{n}\" != \"x4\"", "m == 4")]
    [InlineData("string s, string t", "s.Split(\"/\")[0] != \"a\"", "t == \"a\"")]
    [InlineData("List<int> list, int n", "list.Count > 0 && list.Max() > 4", "n == 1")]
    [InlineData("List<int> list, int n", "list.Count > 3", "list[0] == n")]
    [InlineData("Part part, int n", "part.Name == \"a\"", "part.Count == n")]
    public Task OfOtherValues_AreReported(string parameters, string one, string other) => CheckAsync(parameters, one, other, "{|SCL0101:\"w\"|}");

    private static Task CheckAsync(string parameters, string one, string other, string name) => AllRules.Async($$"""
        using System.Collections.Generic;

        public static class Model
        {
            public static void Build({{parameters}})
            {
                if ({{one}})
                {
                    Variable.Get<float>("w", [1]);
                }

                if ({{other}})
                {
                    Variable.Get<float>({{(name == "w" ? "\"w\"" : name)}}, [1]);
                }
            }
        }

        public record Part(string Name, int Count) { public virtual bool IsBig() => Count > 3; }
        """);
}
