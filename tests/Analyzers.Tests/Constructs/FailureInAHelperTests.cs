namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Exceptions of the framework that are thrown in a helper and caught by who calls it.</summary>
public class FailureInAHelperTests
{
    private const string Helpers = """
        static int Read(string text) { var n = int.Parse(text); Variable.Get<float>("v", [1]); return n; }
        static int Find(System.Collections.Generic.Dictionary<string, int> units, string key) => units[key];
        static int At(int[] all, int index) => all[index];
        static int Kind(string text) => (int)Enum.Parse<DayOfWeek>(text) + 1;
        static int Rest(string text, int start) => text.Substring(start).Length + 1;
        static int Length(string? text) => text!.Length;
        static int Cast(object o) => ((Options)o).Units;
        static void Once(System.Collections.Generic.Dictionary<string, int> all) => all.Add("a", 1);
        sealed class Options { public string Raw = ""; public int Units => int.Parse(Raw); }
        """;

    [Theory]
    [InlineData("Read(\"x\");")]
    [InlineData("var all = \"3,x\".Split(',').Select(int.Parse).ToArray(); Variable.Get<float>(\"v\", [all.Length]);")]
    [InlineData("Variable.Get<float>(\"v\", [new Options { Raw = \"x\" }.Units]);")]
    [InlineData("Variable.Get<float>(\"v\", [Find(new() { [\"a\"] = 1 }, \"b\")]);")]
    [InlineData("var all = new System.Collections.Generic.Dictionary<string, int>(); Once(all); Once(all); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Variable.Get<float>(\"v\", [At([1], 1)]);")]
    [InlineData("Variable.Get<float>(\"v\", [Cast(\"x\")]);")]
    [InlineData("Variable.Get<float>(\"v\", [Kind(\"conv3\")]);")]
    [InlineData("Variable.Get<float>(\"v\", [Rest(\"w\", 2)]);")]
    [InlineData("Variable.Get<float>(\"v\", [Length(null)]);")]
    [InlineData("System.Threading.Tasks.Task.Run(() => Read(\"x\")).Wait();")]
    public Task WhatFollowsTheFailure_StaysSilent(string code) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("v", [1]);
        try { {{code}} } catch (Exception e) when (e is not ScopeException) { }
        {{Helpers}}
        """);

    [Theory]
    [InlineData("{|SCL0101:Read|}(\"3\")")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [new Options { Raw = \"3\" }.Units])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Find(new() { [\"a\"] = 1 }, \"a\")])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Kind(\"Monday\")])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Rest(\"abc\", 2)])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Length(\"abc\")])")]
    public Task WhatDoesNotFail_Reports(string code) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("v", [1]);
        try { {{code}}; } catch (FormatException) { }
        {{Helpers}}
        """);

    [Fact]
    public Task WhatAHandlerDoesThen_Reports() => AllRules.ProgramAsync($$"""
        try { Read("x"); } catch (FormatException) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("v", [1]);
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        {{Helpers}}
        """);
}
