namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>How often loops run whose end is determined, but not followed: that they run again is not certain.</summary>
public class LoopCountTests
{
    [Theory]
    [InlineData("foreach (var chunk in new[] { \"a\", \"b\" }.Chunk(2))")]
    [InlineData("for (var i = 0; i < new System.Collections.BitArray(1).Count; i++)")]
    [InlineData("foreach (var property in typeof(string).GetProperties().Take(1))")]
    public Task EndThatIsNotFollowed_StaysSilent(string loop) => CheckAsync($"{loop} {{ Variable.Get<float>(\"w\", [1]); }}");

    [Theory]
    [InlineData("for (var i = 0u; i < 2u; i++)")]
    [InlineData("for (var i = 1; i < 4; i <<= 1)")]
    [InlineData("foreach (var text in args)")]
    [InlineData("for (var i = 0; i < args.Length; i++)")]
    public Task EndThatIsKnownOrFromOutside_Reports(string loop) => CheckAsync($"{loop} {{ Variable.Get<float>({{|SCL0101:\"w\"|}}, [1]); }}");

    [Theory]
    [InlineData("for (var i = 0u; i < 1u; i++)")]
    [InlineData("for (var i = 1; i < 2; i <<= 1)")]
    public Task OneIteration_StaysSilent(string loop) => CheckAsync($"{loop} {{ Variable.Get<float>(\"w\", [1]); }}");

    [Theory]
    [InlineData("var names = new System.Collections.Generic.List<string>(); for (var i = 0; i < 12; i++) names.Add($\"l{i}\"); foreach (var n in names) Variable.Get<float>(n, [1]);", "l11")]
    [InlineData("var b = 0; for (var i = 0; i < 40; i++) b++; Variable.Get<float>($\"w{b}\", [1]);", "w40")]
    [InlineData("var s = \"\"; while (s.Length < 20) s += \"x\"; Variable.Get<float>(s, [1]);", "xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("var all = new string[10]; for (var i = 0; i < all.Length; i++) all[i] = $\"l{i}\"; Variable.Get<float>(all[^1], [1]);", "l9")]
    public Task LoopThatOnlyMakesNames_IsFollowedToItsEnd(string statements, string name) => CheckAsync($$"""
        {{statements}}
        Variable.Get<float>("{{name}}_", [1]);
        Variable.Get<float>({|SCL0101:"{{name}}"|}, [1]);
        """);

    [Fact]
    public Task WhatFollowsALoopThatChangesNothing_Reports() => CheckAsync("""
        foreach (var chunk in new[] { "a", "b" }.Chunk(2)) { Console.WriteLine(chunk); }
        Variable.Get<float>("w", [1]);
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    private static Task CheckAsync(string statements) => AllRules.ProgramAsync($$"""
        using System.Linq;
        {{statements}}
        """);
}
