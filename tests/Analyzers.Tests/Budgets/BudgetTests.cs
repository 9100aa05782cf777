using System.Text;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>Bodies that cost more than a budget: what lies beyond it is not reported, what was found before is, and SCL0902 says why.</summary>
public class BudgetTests
{
    private const string Duplicate = "Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]);";
    private const string ReportedDuplicate = "Variable.Get<float>(\"v\", [1]); Variable.Get<float>({|SCL0101:\"v\"|}, [1]);";

    [Fact]
    public Task Steps_RunOut() => Budgeted.ExhaustedAsync(Budgeted.TooManySteps, MethodNamed("{|SCL0902:Build|}", LongLoop + Duplicate));

    [Fact]
    public Task Steps_RunOutBehindAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooManySteps, MethodNamed("{|SCL0902:Build|}", $"if (f0) {{ {ReportedDuplicate} }} {LongLoop}"));

    [Fact]
    public Task Steps_RunOutInAFinallyBlockBehindAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooManySteps, MethodNamed("{|SCL0902:Build|}", $"try {{ {ReportedDuplicate} }} finally {{ {LongLoop} }}"));

    [Fact]
    public Task Steps_RunOutInALoopThatFails() => Budgeted.ExhaustedAsync(Budgeted.TooManySteps, MethodNamed(
        "{|SCL0902:Build|}", $"for (var k = 0; k < 9; k++) {{ if (f0) {{ {ReportedDuplicate} }} {LongLoop} }}"));

    [Fact]
    public Task Steps_RunOutInAHandlerOfAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooManySteps, MethodNamed("{|SCL0902:Build|}", $"try {{ {Duplicate} }} catch (ScopeException) {{ {LongLoop} }}"));

    /// <summary>Only one way can be taken, and which is not known: that the other ran out does not make it the one.</summary>
    [Fact]
    public Task Steps_RunOutBesideAPathOfWhichItIsNotKnownWhetherItIsTaken() => Budgeted.ExhaustedAsync(Budgeted.TooManySteps, MethodNamed(
        "{|SCL0902:Build|}", $"if (Graph.Default.GlobalVariables.Count == 7) {{ {Duplicate} }} else {{ {LongLoop} }}"));

    [Fact]
    public Task States_RunOutBehindAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooManyStates, MethodNamed("{|SCL0902:Build|}", $"if (f0) {{ {ReportedDuplicate} }} {Switches(8)}"));

    [Fact]
    public Task States_RunOut() => Budgeted.ExhaustedAsync(Budgeted.TooManyStates, MethodNamed("{|SCL0902:Build|}", Switches(8) + Duplicate));

    [Fact]
    public Task States_Suffice() => Verify.Async(MethodNamed("Build", Flags(6) + "Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]);"));

    [Fact]
    public Task States_SufficeForManyWaysThroughStores() => Verify.Async(MethodNamed("Build", Flags(8) + "Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]);"));

    [Fact]
    public Task States_SufficeForManyWaysThroughStores_WhatOnlySomeOfThemCreateIsNotKnown() =>
        Verify.Async(MethodNamed("Build", Flags(8) + "Variable.Get<float>(\"v\", [1]); if (f0) { using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>(\"f1\"); } }"));

    /// <summary>Arguments that set one value or another, in any order: three of them can come in over a thousand ways.</summary>
    [Fact]
    public Task States_SufficeForManyWaysThroughValues() => Verify.Async(MethodNamed(
        "Build", "var read = Read(texts); Variable.Get<float>(\"v\", [1]); if (read.N0 == 1) { Variable.Get<float>([|\"v\"|], [1]); }", Reader));

    [Fact]
    public Task States_SufficeForManyWaysThroughValues_WhatNoneOfThemSetsIsNot() => Verify.Async(MethodNamed(
        "Build", "var read = Read(texts); Variable.Get<float>(\"v\", [1]); if (read.N0 == 2) { Variable.Get<float>(\"v\", [1]); }", Reader));

    /// <summary>Each of the two values is possible, but only the other beside it.</summary>
    [Fact]
    public Task States_SufficeForManyWaysThroughValues_WhatIsSetTogetherIsNotToldApart() => Verify.Async(MethodNamed(
        "Build", "var read = Read(texts); Variable.Get<float>(\"v\", [1]); if (read.N0 == 1 && read.Name == null) { Variable.Get<float>(\"v\", [1]); }", Reader));

    [Fact]
    public Task CallDepth_RunsOut() => Budgeted.ExhaustedAsync(
        Budgeted.TooDeep, MethodNamed("{|SCL0902:Build|}", "Call0();" + Duplicate, Calls(24, "Call24()")));

    [Fact]
    public Task CallDepth_RunsOutBehindAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooDeep, MethodNamed("{|SCL0902:Build|}", $"if (f0) {{ {ReportedDuplicate} }} Call0();", Calls(24, "Call24()")));

    [Fact]
    public Task CallDepth_RunsOutOnOnePath() => Budgeted.ExhaustedAsync(
        Budgeted.TooDeep, MethodNamed("{|SCL0902:Build|}", $"if (f0) {{ Call0(); }} {ReportedDuplicate}", Calls(24, "Call24()")));

    [Fact]
    public Task CallDepth_Suffices() => Verify.Async(
        MethodNamed("Build", "Call0(); Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]);", Calls(20, "Call20()")));

    [Fact]
    public Task Names_RunOut() => Budgeted.ExhaustedAsync(
        Budgeted.TooManyNames, MethodNamed("{|SCL0902:Build|}", ManyNames + Duplicate));

    [Fact]
    public Task Names_RunOutBehindAFailure() => Budgeted.ExhaustedAsync(
        Budgeted.TooManyNames, MethodNamed("{|SCL0902:Build|}", $"if (f0) {{ {ReportedDuplicate} }} {ManyNames}"));

    [Fact]
    public Task KnownRounds_RunOut() => Verify.Async(MethodNamed("Build", Rounds(3_000) + "Variable.Get<float>(w, [1]);"));

    [Fact]
    public Task KnownRounds_Suffice() => Verify.Async(MethodNamed("Build", Rounds(400) + "Variable.Get<float>([|w|], [1]);"));

    /// <summary>Rounds that are known and cost some hundred thousand effects.</summary>
    private static string LongLoop => "for (var p = 0; p < 7; p++) for (var q = 0; q < 7; q++) for (var c = 0; c < 7; c++) for (var d = 0; d < 7; d++) for (var e = 0; e < 7; e++) { using (VariableScope.Open(\"s\")) { } }";

    /// <summary>A name that only the last of some rounds makes what it is.</summary>
    private static string Rounds(int count) =>
        $"Variable.Get<float>(\"v\", [1]); var w = \"x\"; for (var i = 0; i < {count}; i++) {{ w = i == {count - 1} ? \"v\" : \"x\"; }}";

    /// <summary>Conditions that each double the number of paths, as each switches a scope of its own: such paths cannot become one.</summary>
    private static string Switches(int count) => Repeated(
        count, index => $"VariableScope s{index}; using (s{index} = VariableScope.Open(\"s{index}\")) {{ if (f{index}) {{ s{index}.ReuseVariables(); }} }}");

    /// <summary>Conditions that each double the number of paths, as each creates variables of its own.</summary>
    private static string Flags(int count) => Repeated(count, index => $"if (f{index}) {{ Variable.Get<float>(\"f{index}\", [1]); }}");

    /// <summary>Some more than five thousand names.</summary>
    private static string ManyNames => "for (var a = 0; a < 71; a++) for (var b = 0; b < 71; b++) { Variable.Get<float>($\"n{a}_{b}\", [1]); }";

    /// <summary>A method with many ways through it, which differ in nothing but what they set.</summary>
    private static string Reader => $$"""
        private sealed class Settings { {{Repeated(12, index => $"public int N{index};")}} public string Name; }
        private static Settings Read(string[] texts)
        {
            var read = new Settings();
            foreach (var text in texts)
            {
                switch (text)
                {
                    {{Repeated(12, index => $"case \"{index}\": read.N{index} = 1; read.Name = \"n{index}\"; break;")}}
                    default: throw new ArgumentException(text);
                }
            }

            return read;
        }
        """;

    private static string Calls(int depth, string last) =>
        Repeated(depth, index => $"private static void Call{index}() => {(index == depth - 1 ? last : $"Call{index + 1}()")};")
        + $"private static void Call{depth}() => Variable.Get<float>(\"deep\", [1]);";

    private static string MethodNamed(string name, string statements, string members = "") => $$"""
        public static class Models
        {
            public static void {{name}}({{string.Join(", ", Enumerable.Range(0, 8).Select(index => $"bool f{index}"))}}, params string[] texts)
            {
                Graph.ResetDefault();
                {{statements}}
            }
            {{members}}
        }
        """;

    private static string Repeated(int times, Func<int, string> line) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, index) => text.Append(line(index)).Append('\n')).ToString();
}
