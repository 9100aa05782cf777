namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code in an assertion, which not every build has: it hides nothing where it changes nothing, and nothing is said that only holds in some builds.</summary>
public class AssertedCallTests
{
    [Theory]
    [InlineData("Debug.Assert(IsShort(name));")]
    [InlineData("Debug.Assert(IsShort(name), $\"bad {Counted(name)}\");")]
    [InlineData("Debug.Assert(Counted(name) == args.Length || IsShort(name));")]
    [InlineData("Debug.Assert(new List<string> { name }.All(one => IsShort(one)));")]
    [InlineData("Debug.Assert(new Layer(name).IsValid);")]
    [InlineData("Debug.WriteLine(Counted(name));")]
    public Task CodeThatChangesNothing_HidesNothing(string statement) => CheckAsync($"{statement} Variable.Get<float>({{|SCL0101:name|}}, [1]);");

    [Theory]
    [InlineData("Debug.Assert(IsShort(name)); Variable.Get<float>(name + 1, [1]);")]
    [InlineData("Debug.Assert(Next() > 0); Variable.Get<float>(\"w\" + number, [1]); Variable.Get<float>(\"w1\", [1]);")]
    [InlineData("Debug.Assert(Variable.Get<float>(name, [1]) != null);")]
    [InlineData("Debug.Assert(Variable.Get<float>(\"v\", [1]) != null); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Debug.WriteLine(Next()); if (number == 1) { Variable.Get<float>(name, [1]); }")]
    [InlineData("Debug.Assert(Counted(name) < 9 && !args.Contains(\"again\")); if (args.Contains(\"again\")) { Variable.Get<float>(name, [1]); }")]
    public Task WhatDependsOnTheBuild_StaysSilent(string code) => CheckAsync(code);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Diagnostics;
        var (name, number) = ("w", 0);
        Variable.Get<float>(name, [1]);
        {{code}}
        static bool IsShort(string name) { foreach (var letter in name) { if (letter == ' ') { return false; } } return name.Length < 10; }
        static int Counted(string name) { var letters = new List<char>(); foreach (var letter in name) { letters.Add(letter); } return letters.Count; }
        int Next() => ++number;
        sealed class Layer(string name)
        {
            private readonly string _name = name;
            public bool IsValid => _name.Length > 0;
        }
        """);
}
