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
        static int Third(int[] all) { var n = all[2]; Variable.Get<float>("v", [1]); return n; }
        static string Second(System.Collections.Generic.List<string> all) { var text = all[1]; Variable.Get<float>("v", [1]); return text; }
        static string Part(string text) { var part = text.Split(',')[1]; Variable.Get<float>("v", [1]); return part; }
        static char Letter(string text) { var letter = text[3]; Variable.Get<float>("v", [1]); return letter; }
        static string Tail(string text) { var tail = text[2..]; Variable.Get<float>("v", [1]); return tail; }
        static int Value(int? n) { var value = n!.Value; Variable.Get<float>("v", [1]); return value; }
        static int Sum(int a, int b) { var sum = checked(a + b); Variable.Get<float>("v", [1]); return sum; }
        static int Rate(int all, int parts) { var rate = all / parts; Variable.Get<float>("v", [1]); return rate; }
        static void Name(Node? node) { node!.Name = "x"; Variable.Get<float>("v", [1]); }
        static void Next(Node node) { _ = node.Next!.Name; Variable.Get<float>("v", [1]); }
        static void Use(System.Collections.Generic.Dictionary<string, int> all) { _ = all["x"]; Variable.Get<float>("v", [1]); }
        static void Check(int[] all, int index) { _ = all[index]; }
        sealed class Node { public string Name = ""; public Node? Next; }
        sealed class First { public First(int[] all) { Rest = all[1]; Variable.Get<float>("v", [1]); } public int Rest { get; } }
        sealed class Lengths(int[] all) { public int Last { get { var n = all[4]; Variable.Get<float>("v", [1]); return n; } } }
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
    [InlineData("Third([1, 2]);")]
    [InlineData("Second([\"a\"]);")]
    [InlineData("Part(\"a\");")]
    [InlineData("Letter(\"abc\");")]
    [InlineData("Tail(\"a\");")]
    [InlineData("Value(null);")]
    [InlineData("Sum(int.MaxValue, 1);")]
    [InlineData("Rate(3, 0);")]
    [InlineData("Name(null);")]
    [InlineData("Next(new Node());")]
    [InlineData("Use([]);")]
    [InlineData("Check([1], 1); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("new First([1]);")]
    [InlineData("_ = new Lengths([1]).Last;")]
    [InlineData("int[] all = [1]; Action act = () => { _ = all[3]; Variable.Get<float>(\"v\", [1]); }; act();")]
    public async Task WhatFollowsTheFailure_StaysSilent(string code)
    {
        foreach (var caught in new[] { "catch (Exception e) when (e is not ScopeException) { }", "catch (Exception) { }", "catch { }" })
        {
            await AllRules.ProgramAsync($$"""
                {{(caught.Contains("when") ? "Variable.Get<float>(\"v\", [1]);" : "")}}
                try { {{code}} } {{caught}}
                {{(caught.Contains("when") ? "" : "Variable.Get<float>(\"v\", [1]);")}}
                {{Helpers}}
                """);
        }
    }

    /// <summary>What is read from a text that is known is known not to fail: what comes behind it in the helper is there.</summary>
    [Theory]
    [InlineData("Read(\"3\")", "{|SCL0101:\"v\"|}")]
    [InlineData("Read(args[0])", "\"v\"")]
    [InlineData("Read(\"x\")", "\"v\"")]
    public Task WhatAHelperMakesBehindIt_IsThereIfItCannotFail(string call, string name) => AllRules.ProgramAsync($$"""
        try { {{call}}; } catch (FormatException) { }
        Variable.Get<float>({{name}}, [1]);
        {{Helpers}}
        """);

    [Theory]
    [InlineData("{|SCL0101:Read|}(\"3\")")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [new Options { Raw = \"3\" }.Units])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Find(new() { [\"a\"] = 1 }, \"a\")])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Kind(\"Monday\")])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Rest(\"abc\", 2)])")]
    [InlineData("Variable.Get<float>({|SCL0101:\"v\"|}, [Length(\"abc\")])")]
    [InlineData("{|SCL0101:Third|}([1, 2, 3])")]
    [InlineData("{|SCL0101:Second|}([\"a\", \"b\"])")]
    [InlineData("{|SCL0101:Part|}(\"a,b\")")]
    [InlineData("{|SCL0101:Letter|}(\"abcd\")")]
    [InlineData("{|SCL0101:Tail|}(\"ab\")")]
    [InlineData("{|SCL0101:Value|}(1)")]
    [InlineData("{|SCL0101:Sum|}(1, 1)")]
    [InlineData("{|SCL0101:Rate|}(3, 1)")]
    [InlineData("{|SCL0101:Name|}(new Node())")]
    [InlineData("{|SCL0101:Next|}(new Node { Next = new Node() })")]
    [InlineData("{|SCL0101:Use|}(new() { [\"x\"] = 1 })")]
    [InlineData("Check([1], 0); Variable.Get<float>({|SCL0101:\"v\"|}, [1])")]
    [InlineData("new {|SCL0101:First|}([1, 2])")]
    public Task WhatDoesNotFail_Reports(string code) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("v", [1]);
        try { {{code}}; } catch (FormatException) { }
        {{Helpers}}
        """);

    [Theory]
    [InlineData("IndexOutOfRangeException", "var all = new int[1]; return Named(all[At([1], 1)]);")]
    [InlineData("IndexOutOfRangeException", "return Named(At([1], 1));")]
    [InlineData("NullReferenceException", "return Named(Length(null));")]
    [InlineData("InvalidOperationException", "return Named(new int?[] { null }.Select(n => n!.Value).First());")]
    [InlineData("Exception", "return Named(Cast(\"x\"));")]
    public Task WhatTheHandlerGives_IsKnown(string caught, string code) => KnownCondition.HoldsAsync(
        $"static string Named(int n) => \"n\" + n; static string Made() {{ try {{ {code} }} catch ({caught}) {{ return \"none\"; }} }}", "Made() == \"none\"", Helpers);

    [Fact]
    public Task WhatAHandlerDoesThen_Reports() => AllRules.ProgramAsync($$"""
        try { Read("x"); } catch (FormatException) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("v", [1]);
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        {{Helpers}}
        """);
}
