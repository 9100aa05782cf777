namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What holds for whole numbers that are not known, and for sequences of so many elements.</summary>
public class UnknownNumberTests
{
    private const string Number = "var n = args.Length; ";

    [Theory]
    [InlineData("n % 3 < 3 && n % 3 >= 0 && n % 3 is 0 or 1 or 2")]
    [InlineData("(n & 1) is 0 or 1 && (n & 6) <= 6")]
    [InlineData("n / 2 >= 0 && n / 2 < int.MaxValue")]
    [InlineData("-n <= 0 && n % 5 * 2 <= 8 && n % 5 + n % 3 <= 6 && n % 5 - n % 3 >= -2")]
    [InlineData("(long)n == n && (int)(long)n == n")]
    [InlineData("(double)n >= 0 && n * 0.5 >= 0")]
    public Task WhatHoldsForAllNumbers_IsKnown(string condition) => KnownCondition.HoldsAsync(Number, condition, usings: "using System.Linq;\n");

    [Theory]
    [InlineData("n % 3 == 1")]
    [InlineData("(n & 1) == 0")]
    [InlineData("n / 2 == 0")]
    [InlineData("n * n < 0")]
    [InlineData("n % 5 * 2 == 8")]
    [InlineData("(byte)n == n")]
    [InlineData("int.Parse(Console.ReadLine()!) % 3 < 0")]
    public async Task WhatHoldsForSome_MayBeEither(string condition)
    {
        await ReportsAsync(condition);
        await ReportsAsync($"!({condition})");
    }

    [Theory]
    [InlineData("var l = new int[n + 1];", "l.Length > 0 && l.Length == n + 1 && l[0] == 0")]
    [InlineData("var l = new string[n]; for (var i = 0; i < n; i++) { l[i] = $\"w{i}\"; }", "l.Length == n")]
    [InlineData("var l = new int[n + 2]; l[0] = 5;", "l[0] == 5 && l.Length == n + 2")]
    [InlineData("var l = new int[5000]; l[3] = 1; l[4] = 2;", "l.Length == 5000 && l[4] == 2")]
    [InlineData("var l = new int[5000]; System.Array.Reverse(l); System.Array.Sort(l);", "l.Length == 5000")]
    [InlineData("var l = Enumerable.Repeat(\"a\", 3000).ToList();", "l.Count == 3000 && l[5] == \"a\" && l[n] == \"a\"")]
    [InlineData("var l = Enumerable.Repeat(3, n + 1).ToList();", "l.Count == n + 1 && l[0] == 3")]
    [InlineData("var l = Enumerable.Range(0, n).ToList();", "l.Count == n")]
    [InlineData("var l = Enumerable.Range(2, n + 9).ToArray();", "l[3] == 5 && l[0] == 2 && l.Length == n + 9")]
    [InlineData("var l = new[] { n, 1, 2 };", "l.Contains(2) && l.Contains(n)")]
    public Task HowManyThereAre_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(Number + statements, condition, usings: "using System.Linq;\n");

    [Theory]
    [InlineData("var l = new int[5000]; l[3] = 1;", "l[4] == 0 && l[3] == 1")]
    [InlineData("var l = new int[n + 2]; l[0] = 4; l[n + 1] = 5;", "l[n + 1] == 5")]
    [InlineData("var l = new int[5000]; l[3] = 1; System.Array.Sort(l);", "l[3] == 0 && l[4999] == 1")]
    [InlineData("var l = Enumerable.Repeat(3, n + 1).ToList(); l.Add(4);", "l[n + 1] == 4 && l[^1] == 4 && l.Last() == 4")]
    public Task WhatWasWritten_IsNotTakenForWhatWasThere(string statements, string condition) => KnownCondition.IsNotFalseAsync(Number + statements, condition, usings: "using System.Linq;\n");

    private static Task ReportsAsync(string condition) => AllRules.ProgramAsync($$"""
        {{Number}}
        Variable.Get<float>("v", [1]);
        if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);
}
