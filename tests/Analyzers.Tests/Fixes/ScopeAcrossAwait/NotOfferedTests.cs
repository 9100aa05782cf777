using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: no fix where closing the scope and opening it again may change more than that.</summary>
public class NotOfferedTests
{
    private const string Wait = "[|await Task.Yield()|];";

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.WhenAll(Task.FromResult(Get(\"w\")))|]; }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.Run(() => { }).ContinueWith(_ => Get(\"w\"))|]; }")]
    [InlineData("Func<Task> work = () => s_gate.Task; using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await work()|]; }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Get(\"v\"); if (DateTime.Now.Year > 0) { [|await Task.Yield()|]; Get(\"w\"); } }")]
    public Task WaitThatMayUseTheScope_StaysInside(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Theory]
    [InlineData($"using (VariableScope.Open(\"a\")) {{ {Wait} Console.WriteLine(); }}")]
    [InlineData($"using (VariableScope.Open(\"a\")) {{ {Wait} }}")]
    public Task ScopeThatNothingNeeds_IsLeftAlone(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Theory]
    [InlineData($"using (VariableScope.Open(name)) {{ name = [|await Task.Run(() => \"q\")|]; Get(\"v\"); }}")]
    [InlineData($"using (VariableScope.Open($\"{{s_name}}\")) {{ {Wait} Get(\"v\"); }}")]
    [InlineData($"using (VariableScope.Open(VariableScope.Current, Reuse.Auto)) {{ {Wait} Get(\"v\"); }}")]
    [InlineData($"Action rename = () => name = \"q\"; using (VariableScope.Open(name)) {{ {Wait} Get(\"v\"); }} rename();")]
    [InlineData($"VariableScope? a = null; using (a = VariableScope.Open(\"a\")) {{ Console.WriteLine(a?.Name); {Wait} Get(\"v\"); }}")]
    public Task OpeningThatMeansSomethingElseLater_StaysInFront(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(null, \"cell\")) { }", "using (VariableScope.Open(null, \"cell\")) { }")]
    [InlineData("using (VariableScope.Open(\"cell\")) { }", "using (VariableScope.Open(null, defaultName: \"cell\")) { }")]
    [InlineData("Cell();", "Cell();")]
    [InlineData("Get(\"v\");", "Cell();", "graph.AsDefault()")]
    [InlineData("Get(\"v\");", "Cell();", "NameScope.Open(\"a\")")]
    [InlineData("Get(\"v\");", "Cell();", "VariableScope.Open(VariableScope.Current, Reuse.Auto)")]
    [InlineData("", "Cell();", "graph.AsDefault()")]
    [InlineData("", "Get(\"v\");", "VariableScope.Open(null, \"cell\")")]
    public Task NumbersThatWouldStartAnew_AreLeftAlone(string before, string after, string opening = "VariableScope.Open(\"a\")") =>
        AwaitingModel.NotOfferedAsync($"using ({opening}) {{ {before} {Wait} {after} }}");

    [Theory]
    [InlineData("VariableScope.Open(\"a\", constraint: null)", "Get(\"w\");")]
    [InlineData("VariableScope.Open(\"a\", values: null)", "Get(\"w\");")]
    [InlineData("NameScope.Open(\"a\", values: null)", "Get(\"w\");")]
    [InlineData("VariableScope.Open(VariableScope.Current, Reuse.Auto)", "Variable.Create(1f);")]
    [InlineData("VariableScope.Open(name)", "Variable.Create(1f);")]
    [InlineData("new Graph().AsDefault()", "Get(\"w\");")]
    [InlineData("graph.AsDefault()", "graph = new Graph(); Get(\"w\");")]
    [InlineData("s_now.AsDefault()", "Get(\"w\");")]
    public Task WhatCannotBeOpenedJustTheSame_IsNotOpenedAgain(string opening, string after) => AwaitingModel.NotOfferedAsync(
        $"using ({opening}) {{ Get(\"v\"); {Wait} {after} }}");

    [Theory]
    [InlineData("var held = VariableScope.Current; Get(\"v\");", "held.ReuseVariables(); Get(\"v\");")]
    [InlineData("var held = a; Get(\"v\");", "held.ReuseVariables(); Get(\"v\");")]
    public Task ScopeThatIsSwitchedByAnotherName_IsNotOpenedAgain(string before, string after) => AwaitingModel.NotOfferedAsync(
        $"using (var a = VariableScope.Open(\"a\")) {{ {before} {Wait} {after} }}");

    [Theory]
    [InlineData("var both = new { V = Get(\"v\") };", "Console.WriteLine(both.V); Get(\"w\");")]
    [InlineData("if (Get(\"v\") is not { } v) { return; }", "Console.WriteLine(v); Get(\"w\");")]
    [InlineData("Get(\"u\"); string Name() => Get(\"v\").Name;", "Name();")]
    [InlineData("Variable<float> u = Get(\"u\"), v = Get(\"v\");", "Console.WriteLine(v); Get(\"w\");")]
    [InlineData("using var stream = new System.IO.MemoryStream(); Get(\"v\");", "Get(\"w\");")]
    public Task DeclarationThatLaterCodeNeeds_IsLeftAlone(string before, string after) => AwaitingModel.NotOfferedAsync(
        $"using (VariableScope.Open(\"a\")) {{ {before} {Wait} {after} }}");

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { Get(\"v\"); var Count = [|await LoadAsync()|]; Console.WriteLine(Count); } Count++;")]
    [InlineData("using (VariableScope.Open(\"a\")) { var Count = Get(\"v\"); [|await Task.Yield()|]; Get(Count.Name); } Count++;")]
    [InlineData("using (var Count = VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.Yield()|]; Get(Count.Name); } Count++;")]
    public Task NameThatMeansSomethingElseOutside_StaysInside(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Theory]
    [InlineData($"using (VariableScope.Open(\"a\")) {{ Get(\"v\"); using (VariableScope.Open(\"b\")) {{ Get(\"v\"); {Wait} Get(\"w\"); }} }}")]
    [InlineData($"using (VariableScope.Open(\"a\")) {{ using (var s = new System.IO.MemoryStream()) using (VariableScope.Open(\"b\")) {{ Get(\"v\"); {Wait} }} }}")]
    [InlineData($"using (var s = new System.IO.MemoryStream()) using (VariableScope.Open(\"b\")) {{ Get(\"v\"); {Wait} }}")]
    [InlineData($"using (VariableScope.Open(\"a\")) using (var s = new System.IO.MemoryStream()) {{ Get(\"v\"); {Wait} }}")]
    [InlineData($"if (DateTime.Now.Year > 0) using (VariableScope.Open(\"b\")) {{ Get(\"v\"); {Wait} }}")]
    [InlineData($"var a = VariableScope.Open(\"a\"); Get(\"v\"); {Wait} a.Dispose();")]
    [InlineData($"using (IDisposable a = VariableScope.Open(\"a\")) {{ Get(\"v\"); {Wait} Get(\"w\"); }}")]
    [InlineData($"using (VariableScope a = VariableScope.Open(\"a\"), b = VariableScope.Open(\"b\")) {{ Get(\"v\"); {Wait} Get(\"w\"); }}")]
    public Task ScopeThatStandsOtherwise_IsLeftAlone(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\"))\n{\n    Get(\"v\"); [|await Task.Yield()|];\n}")]
    [InlineData("using (VariableScope.Open(\"a\"))\n{\n    Get(\"v\");\n    [|await Task.Yield()|]; }")]
    [InlineData("using (VariableScope.Open(\"a\"))\n{\n    Get(\"v\");\n#if !OTHER\n    [|await Task.Yield()|];\n#endif\n}")]
    public Task CodeThatSharesItsLines_IsLeftAlone(string statements) => AwaitingModel.NotOfferedAsync(statements);

    [Fact]
    public Task AwaiterOfOnesOwn_StaysInside() => VerifyFix<ScopeAcrossAwaitAnalyzer, ScopeAcrossAwaitFix>.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, """
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build()
            {
                using (VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    [|await new Own()|];
                }
            }
        }

        public sealed class Own : INotifyCompletion
        {
            public bool IsCompleted => Variable.Get<float>("inner", [1]) is null;

            public Own GetAwaiter() => this;

            public void OnCompleted(Action next) => Task.Run(next);

            public void GetResult()
            {
            }
        }
        """);
}
