namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Loops that leave very many paths behind them: options that a program is given, and choices by chance.</summary>
public class ManyPathsTests
{
    private const string Options = """
        var name = "n";
        var fast = false;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--name" when i + 1 < args.Length: name = args[++i]; break;
                case "--fast": fast = true; break;
                default: throw new System.ArgumentException(args[i]);
            }
        }

        """;

    [Theory]
    [InlineData("using var scope = VariableScope.Open(name); Variable.Get<float>(\"a\", [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("Variable.Get<float>(fast ? \"a\" : \"b\", [1]); Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("using var scope = VariableScope.Open(name); Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"b\", [1]);")]
    public Task BehindOptions_PathsAreFollowed(string statements) => AllRules.ProgramAsync(Options + statements);

    [Theory]
    [InlineData("for (var i = 0; i < 12; i++) { if (random.Next(2) == 0) { Variable.Get<float>($\"p{i}\", [1]); } } Variable.Get<float>(\"q\", [1]); Variable.Get<float>({|SCL0101:\"q\"|}, [1]);")]
    [InlineData("for (var i = 0; i < 3; i++) { if (random.Next(2) == 0) { Variable.Get<float>($\"p{i}\", [1]); } } Variable.Get<float>({|SCL0101:\"p1\"|}, [1]);")]
    [InlineData("if (random.NextDouble() < 0.5) { Variable.Get<float>(\"p\", [1]); } Variable.Get<float>({|SCL0101:\"p\"|}, [1]);")]
    [InlineData("for (var i = 0; i < 12; i++) { if (random.Next(2) == 0) { Variable.Get<float>($\"p{i}\", [1]); } } Variable.Get<float>(\"q\", [1]); Variable.Get<float>(\"r\", [1]);")]
    [InlineData("for (var i = 0; i < 12; i++) { if (random.Next(2) == 0) { Variable.Get<float>($\"p{i}\", [1]); } } using (VariableScope.Open(\"\", reuse: Reuse.Auto)) { Variable.Get<float>(\"p3\", [1]); }")]
    [InlineData("for (var i = 0; i < 12; i++) { if (random.Next(2) == 0) { Variable.Get<float>($\"p{i}\", [1]); } else { Variable.Get<float>($\"o{i}\", [1]); } } Variable.Get<float>(\"q\", [1]);")]
    public Task BehindChance_PathsAreFollowed(string statements) => AllRules.ProgramAsync("var random = new System.Random();\n" + statements);

    [Theory]
    [InlineData("if (random.Next(2) == 0) { Variable.Get<float>(\"p\", [1]); } Variable.Get<float>(\"p\", [1]);")]
    public Task ChanceWithASeed_StaysSilent(string statements) => AllRules.ProgramAsync("var random = new System.Random(7);\n" + statements);

    [Theory]
    [InlineData("Variable.Get<float>({|SCL0101:\"q\"|}, [1]);")]
    [InlineData("Variable.Get<float>(\"r\", [1]);")]
    public Task WhatAClosureKeptThatNobodyHasAnyMore_MakesNoPaths(string last) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("q", [1]);
        for (var i = 0; i < 12; i++)
        {
            if (args.Length > i)
            {
                Kept(i);
            }
        }

        {{last}}

        static int Kept(int number)
        {
            var kept = 0;
            var source = new Source();
            source.Raised += () => kept = number;
            source.Raise();
            return kept;
        }

        sealed class Source
        {
            public event System.Action Raised;
            public void Raise() => Raised?.Invoke();
        }
        """);
}
