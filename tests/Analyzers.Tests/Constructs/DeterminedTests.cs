namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What the program itself determines is one way only, even where it is not followed which; what comes from outside can be either.</summary>
public class DeterminedTests
{
    private const string Members = """
        private enum Stage { None, One, Two }
        private static bool _built;
        private static int _calls;
        private static Reuse _mode;
        private static string? _name;
        private static bool Shares { get; set; } = true;
        private static readonly List<string> Names = new();
        private static int Next() => _calls++;
        private static void Net(bool reuse)
        {
            using (VariableScope.Open("net", reuse: reuse ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [2]); }
        }

        private static void Once()
        {
            Net(_built);
            _built = true;
        }

        private static void Counted() => Net(Next() > 0);

        private static void Unless(string name)
        {
            if (Graph.Default.GlobalVariables.Any(variable => variable.FullName == name)) { return; }
            Variable.Get<float>(name, [2]);
        }
        """;

    [Theory]
    [InlineData("Once(); Once();")]
    [InlineData("Counted(); Counted(); Counted();")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: _mode)) { Variable.Get<float>(\"v\", [2]); } ")]
    [InlineData("if (_name is null) { Net(false); } else { Net(true); } Net(true);")]
    [InlineData("Net(false); Net(Shares);")]
    [InlineData("Unless(\"v\"); Unless(\"v\");")]
    [InlineData("Net(VariableScope.Current.Reuse != Reuse.None); Net(Graph.Default.GlobalVariables.Count > 0);")]
    [InlineData("if (VariableScope.Current.Reuse == Reuse.None) { Net(false); }")]
    [InlineData("var list = new List<string>(); Net(list.Count > 0); list.Add(\"a\"); Net(list.Count > 0);")]
    [InlineData("var seen = new HashSet<string>(); Net(!seen.Add(\"a\")); Net(!seen.Add(\"a\"));")]
    [InlineData("var built = new Dictionary<string, bool> { [\"a\"] = false, [\"b\"] = true }; Net(built[\"a\"]); Net(built[\"b\"]);")]
    [InlineData("Net(Names.Contains(\"a\")); Names.Add(\"a\"); Net(Names.Contains(\"a\"));")]
    [InlineData("var watch = System.Diagnostics.Stopwatch.StartNew(); watch.Stop(); Net(watch.IsRunning);")]
    [InlineData("var stream = new System.IO.MemoryStream(); stream.WriteByte(1); Net(stream.ToArray().Length == 0);")]
    [InlineData("var stream = new System.IO.MemoryStream(); var before = stream.Length; stream.WriteByte(1); Net(stream.Length == before);")]
    [InlineData("var one = new System.IO.MemoryStream(); var other = new System.IO.MemoryStream(); other.WriteByte(1); Net(one.Length == other.Length);")]
    [InlineData("var stage = Stage.One; Net(stage > Stage.One); stage = Stage.Two; Net(stage > Stage.One);")]
    [InlineData("var rate = 0.5; Net(rate < 0.1); rate = 0.05; Net(rate < 0.1);")]
    [InlineData("var text = \"train\"; Net(text.StartsWith(\"eval\")); text = \"evaluate\"; Net(text.StartsWith(\"eval\"));")]
    [InlineData("Net((Stage)0 == Stage.One); var mode = 1; Net((Stage)mode == Stage.One);")]
    [InlineData("var counts = new Dictionary<string, int>(); Net(Known()); Net(Known()); bool Known() { counts.TryGetValue(\"a\", out var count); counts[\"a\"] = count + 1; return count > 0; }")]
    public Task ProgramThatSharesByWhatItKnows_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Once(); _built = false; {|SCL0101:Once|}();")]
    [InlineData("Counted(); _calls = 0; {|SCL0101:Counted|}();")]
    [InlineData("{|SCL0102:Net|}(Shares);")]
    [InlineData("Net(false); {|SCL0101:Net|}(args.Length > 0);")]
    [InlineData("Net(false); {|SCL0101:Net|}(Console.ReadLine() == \"share\");")]
    [InlineData("Net(false); {|SCL0101:Net|}(File.Exists(\"weights\"));")]
    [InlineData("Net(false); {|SCL0101:Net|}(Environment.ProcessorCount > 2);")]
    [InlineData("var list = new List<string>(); if (list.Count > 0) { Console.WriteLine(); } else { _name = \"a\"; } Net(false); Net(true);")]
    [InlineData("var list = new List<string>(); if (list.Count > 0) { Net(false); } else { Net(false); } {|SCL0101:Net|}(false);")]
    [InlineData("if (VariableScope.Current.Reuse == Reuse.None) { Net(false); {|SCL0101:Net|}(false); }")]
    public Task WhatIsKnownOrComesFromOutside_Reports(string statements) => CheckAsync(statements);

    [Fact]
    public Task StaticFieldsAtTheStartOfATest_CanHoldAnything() => AllRules.Async("""
        namespace Xunit { public sealed class FactAttribute : Attribute; }

        public class Tests
        {
            private static bool _built;

            [Xunit.Fact]
            public void First() => Build();

            [Xunit.Fact]
            public void Second() => Build();

            private static void Build()
            {
                Variable.Get<float>("v", [1]);
                if (!_built) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
            }
        }
        """);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        using System.Collections.Generic;
        using System.IO;

        public static class Program
        {
            {{Members}}

            public static void Main(string[] args)
            {
                {{statements}}
            }
        }
        """);
}
