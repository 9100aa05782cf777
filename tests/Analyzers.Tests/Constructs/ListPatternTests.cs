namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>List patterns look at elements, and give parts.</summary>
public class ListPatternTests
{
    [Theory]
    [InlineData("int[] a = [1, 2, 3, 4];", "a is [1, .., 4]")]
    [InlineData("int[] a = [1, 2, 3, 4];", "a is [1, .. var rest] && rest.Length == 3 && rest[0] == 2")]
    [InlineData("int[] a = [1, 2, 3, 4];", "a is [1, .. var rest, 4] && rest is [2, 3]")]
    [InlineData("int[] a = [1, 2, 3, 4];", "a is [_, .. [2, ..], var last] && last == 4")]
    [InlineData("int[] a = [1, 2, 3, 4];", "a is not ([_, _] or [] or [2, ..] or [.., 3])")]
    [InlineData("int[] a = [];", "a is [] && a is not [_, ..]")]
    [InlineData("int[]? a = null;", "a is not [] && a is not [..]")]
    [InlineData("var a = new List<int> { 1, 2, 3, 4 };", "a is [.., > 3]")]
    [InlineData("var s = \"abc\";", "s is ['a', .. var rest] && rest == \"bc\" && s is [.., 'c']")]
    [InlineData("int[] a = [1, 2, 3]; if (a is [_, .. var rest]) { rest[0] = 9; }", "a[1] == 2")]
    [InlineData("int[] a = [1, 2, 3]; Span<int> s = a; if (s is [_, .. var rest]) { rest[0] = 9; }", "a[1] == 9")]
    [InlineData("int[] a = [1, 2, 3, 4]; var n = a switch { [] => 0, [var x] => x, [var x, .., var y] => x * 20 + y };", "n == 24")]
    public Task KnownElements_Match(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var own = new Own(1, 2, 3);", "own is [1, .., 3] && own is not [1, 2] && own is not [2, ..]")]
    [InlineData("var own = new Own(1, 2, 3);", "own is [_, .. var rest] && rest == 12")]
    [InlineData("var own = new Own(1, 2, 3);", "own[^1] == 3 && own[^3] == 1 && own[1..] == 12 && own[..^1] == 2 && own[1..2] == 11")]
    [InlineData("Own? own = null;", "own is not [..]")]
    [InlineData("object own = new Own(1, 2, 3);", "own is Own(1, 3) && own is Own(var first, _) { Length: 3 } && first == 1 && own is not Own(2, _) && own is not string")]
    public Task ElementsOfAnOwnType_Match(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, """
        class Own(params int[] items)
        {
            public int Length => items.Length;
            public int this[int index] => items[index];
            public int Slice(int start, int length) => start * 10 + length;
            public void Deconstruct(out int first, out int count) => (first, count) = (items[0], items.Length);
        }
        """);

    [Theory]
    [InlineData("if (args is [\"a\", ..] && args.Length == 0) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var own = new Own(); if (own is [1, .. var rest] && rest == 2) { Variable.Get<float>(\"w\", [1]); }")]
    public Task WhatMayNotMatch_StaysSilent(string statements) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("w", [1]);
        {{statements}}

        class Own { public int Length => 3; public int this[int index] => index; public int Slice(int start, int length) => length + start; }
        """);
}
