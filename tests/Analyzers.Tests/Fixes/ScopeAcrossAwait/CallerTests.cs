using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer, ScopeLint.CodeFixes.ScopeAcrossAwaitFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: what callers have open is lost behind an await, so nothing that depends on it is opened there.</summary>
public class CallerTests
{
    private const string Moved = "[|await Task.Yield()|]; Variable.Get<float>(\"v\", [1]);";
    private const string Cut = "Variable.Get<float>(\"v\", [1]); [|await Task.Yield()|]; Variable.Get<float>(\"w\", [1]);";
    private const string Closed = "Variable.Get<float>(\"v\", [1]); [|await Task.Yield()|];";

    [Theory]
    [InlineData("using (VariableScope.Open(\"outer\")) { LayerAsync().GetAwaiter().GetResult(); }", Moved)]
    [InlineData("using var outer = NameScope.Open(\"outer\"); LayerAsync().GetAwaiter().GetResult();", Moved)]
    [InlineData("var outer = VariableScope.Open(\"outer\"); LayerAsync().GetAwaiter().GetResult(); outer.Dispose();", Moved)]
    [InlineData("using (VariableScope.Open(\"outer\")) { Inner(); } void Inner() => LayerAsync().GetAwaiter().GetResult();", Moved)]
    [InlineData("using (new Graph().AsDefault()) { LayerAsync().GetAwaiter().GetResult(); }", Moved)]
    [InlineData("using (new Graph().AsDefault()) { LayerAsync().GetAwaiter().GetResult(); }", Cut)]
    [InlineData("using (VariableScope.Open(\"outer\")) { var layer = LayerAsync; layer().GetAwaiter().GetResult(); }", Moved)]
    [InlineData("using var outer = Outer(); LayerAsync().GetAwaiter().GetResult();", Moved)]
    public Task WhatDependsOnTheCaller_IsNotOpenedBehindTheAwait(string calls, string layer) =>
        Verify.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, Of(calls, $"using (VariableScope.Open(\"a\")) {{ {layer} }}"));

    [Theory]
    [InlineData("NameScope.Open(\"a\")")]
    [InlineData("s_graph.AsDefault()")]
    public Task ScopeOfTheCaller_CountsWhereNoneIsKept(string opening) => Verify.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, Of(
        "using (VariableScope.Open(\"outer\")) { LayerAsync().GetAwaiter().GetResult(); }", $"using ({opening}) {{ {Cut} }}"));

    [Fact]
    public Task CallAsAnExtension_Counts() => Verify.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, Of(
        "using (VariableScope.Open(\"outer\")) { 1.LayerAsync().GetAwaiter().GetResult(); }",
        $"using (VariableScope.Open(\"a\")) {{ {Moved} }}", parameter: "this int number"));

    [Fact]
    public Task GraphThatAMethodOfTheProjectEnters_Counts() => Verify.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, Of(
        "using var graph = Begin(); LayerAsync().GetAwaiter().GetResult();", $"using (VariableScope.Open(\"a\")) {{ {Cut} }}", "public"));

    [Theory]
    [InlineData("using (new Graph().AsDefault()) { LayerAsync().GetAwaiter().GetResult(); }", Closed, "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); } await Task.Yield();")]
    [InlineData("LayerAsync().GetAwaiter().GetResult(); using (new Graph().AsDefault()) { new Other().LayerAsync(); }", Moved, "await Task.Yield(); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"outer\")) { } LayerAsync().GetAwaiter().GetResult();", Moved, "await Task.Yield(); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData(
        "using (VariableScope.Open(\"outer\")) { LayerAsync().GetAwaiter().GetResult(); }", Cut,
        "VariableScope scope; using (scope = VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); } await Task.Yield(); using (VariableScope.Open(scope)) { Variable.Get<float>(\"w\", [1]); }")]
    public Task WhatDoesNotDependOnTheCaller_IsMended(string calls, string layer, string fixedLayer) => Verify.QuietAsync(new FixCase(
        ScopeAcrossAwaitFix.SplitKey, Of(calls, $"using (VariableScope.Open(\"a\")) {{ {layer} }}"), Of(calls, fixedLayer))
    { Throws = "SCL0304" });

    [Theory]
    [InlineData("Func<Task> work = async () => { BODY }; using (VariableScope.Open(\"outer\")) { work().GetAwaiter().GetResult(); }")]
    [InlineData("Run(async () => { BODY });")]
    public Task LambdaThatMayRunInsideAScope_IsLeftAlone(string statements) =>
        Verify.NotOfferedAsync(ScopeAcrossAwaitFix.SplitKey, Handing(statements, $"using (VariableScope.Open(\"a\")) {{ {Moved} }}"));

    [Fact]
    public Task LambdaThatAsksForNothingBehindTheAwait_IsMended() => Verify.QuietAsync(new FixCase(
        ScopeAcrossAwaitFix.SplitKey,
        Handing("Run(async () => { BODY });", $"using (VariableScope.Open(\"a\")) {{ {Closed} }}"),
        Handing("Run(async () => { BODY });", "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); } await Task.Yield();"))
    { Throws = "SCL0304" });

    [Theory]
    [InlineData("Func<Task> work = async () => { BODY }; work().GetAwaiter().GetResult();")]
    [InlineData("Start(async () => { BODY });")]
    public Task LambdaThatRunsWhereNothingIsOpen_IsMended(string statements) => Verify.QuietAsync(new FixCase(
        ScopeAcrossAwaitFix.SplitKey,
        Handing(statements, $"using (VariableScope.Open(\"a\")) {{ {Moved} }}"),
        Handing(statements, "await Task.Yield(); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }"))
    { Throws = "SCL0304" });

    private static string Handing(string statements, string body) => $$"""
        using System.Threading.Tasks;

        public static class Models
        {
            public static void Build()
            {
                {{statements.Replace("BODY", body, StringComparison.Ordinal)}}
            }

            private static void Start(Func<Task> work) => work().GetAwaiter().GetResult();

            private static void Run(Func<Task> work)
            {
                using (VariableScope.Open("outer")) { work().GetAwaiter().GetResult(); }
            }
        }
        """;

    private static string Of(string calls, string layer, string access = "private", string parameter = "") => $$"""
        using System.Threading.Tasks;

        public static class Models
        {
            public static void Build()
            {
                {{calls}}
            }

            private static readonly Graph s_graph = new Graph();

            private static IDisposable Begin() => new Graph().AsDefault();

            private static VariableScope Outer() => VariableScope.Open("outer");

            {{access}} static async Task LayerAsync({{parameter}})
            {
                {{layer}}
            }

            private sealed class Other
            {
                public void LayerAsync()
                {
                }
            }
        }
        """;
}
