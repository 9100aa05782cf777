using NoPrefix = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NameScopeDoesNotPrefixAnalyzer>;
using NotShared = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NeverSharedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0206 and SCL0402 where a default name has got a number.</summary>
public class DefaultNameTests
{
    private const string Layer = """

        static Variable<float> Layer(int size = 2)
        {
            using (VariableScope.Open(null, defaultName: "layer"))
            {
                Variable.Get<float>("bias", [size]);
                return Variable.Get<float>("kernel", [size, size]);
            }
        }
        """;

    private const string Others = """

        static Variable<float> Twin() { using (VariableScope.Open(null, defaultName: "layer")) { Variable.Get<float>("bias", [2]); return Variable.Get<float>("kernel", [2, 2]); } }
        static void Mixed(int size) { using (VariableScope.Open(null, defaultName: "mixed")) { Variable.Get<float>("bias", [7]); Variable.Get<float>("kernel", [size, size]); } }
        static void Gated(bool gate) { using (VariableScope.Open(null, defaultName: "gated")) { Variable.Get<float>("kernel", [2]); if (gate) { Variable.Get<float>("gate", [2]); } } }
        static void Activated(string activation) { using (VariableScope.Open(null, defaultName: "activated")) { Variable.Get<float>("kernel", [2]); } }
        static int Dense(int input) { using (VariableScope.Open(null, defaultName: "dense")) { Variable.Get<float>("kernel", [2]); } return input; }
        static void Deep() { using (VariableScope.Open(null, defaultName: "deep")) { Layer(); Layer(); } }
        """;

    [Fact]
    public Task LayerTwiceInAScopeThatShares_ReportsTheSecond() => NotShared.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            {|#2:Layer|}();
            {|#0:Layer|}();
        }

        static Variable<float> Layer()
        {
            using (VariableScope.Open(null, defaultName: "layer"))
            {
                return Variable.Get<float>({|#1:"kernel"|}, [2, 2]);
            }
        }
        """, NotShared.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(
            "A default name becomes another scope", "in this call (line 16)", "scope 'a'",
            "'a/layer_1/kernel' is not 'a/layer/kernel', which is created by the call on line 8",
            "Give both scopes the same name to share it, or leave reuse out."));

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) using (VariableScope.Open(\"b\")) { Layer(); [|Layer|](); }")]
    [InlineData("for (var i = 0; i < 2; i++) { using (VariableScope.Open($\"a{i}\", reuse: Reuse.Auto)) { Layer(); [|Layer|](); } }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { var one = Layer(); var other = [|Layer|](); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { _ = Op.Subtract(Layer(), [|Layer|]()); }")]
    [InlineData("int m = 3, n = 3; using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(m); [|Layer|](n); }")]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.Auto); Layer(); [|Layer|]();")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Gated(true); [|Gated|](true); } Variable.Get<float>(\"step\", [1]);")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Deep(); [|Deep|](); }")]
    public Task NothingIsEverShared_Reports(string statements) => NotShared.BodyAsync(statements + Layer + Others);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Layer(); Layer(); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { for (var i = 0; i < 2; i++) { Layer(); } }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Layer(); Variable.Get<float>(\"output\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Layer(); Layer(5); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Console.WriteLine(); Layer(); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { var h = Dense(1); h = Dense(h); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Dense(Dense(1)); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Activated(\"relu\"); Activated(\"tanh\"); }")]
    [InlineData("var all = new System.Collections.Generic.List<object>(); using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { all.Add(Layer()); all.Add(Layer()); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Twin(); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Tree(); static void Tree() { Deep(); Deep(); } }")]
    public Task LayersOfOneNetwork_StaySilent(string statements) => NotShared.BodyAsync(statements + Layer + Others);

    [Theory]
    [InlineData("Mixed(3); Mixed(5);")]
    [InlineData("Gated(false); Gated(true);")]
    [InlineData("Gated(true); Gated(false);")]
    public Task LayersThatDifferInOneVariable_StaySilent(string calls) => NotShared.BodyAsync(
        $"using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) {{ {calls} }}{Layer}{Others}");

    [Theory]
    [InlineData("Mixed(3)", "Mixed(5)")]
    [InlineData("Gated(false)", "Gated(true)")]
    [InlineData("Gated(true)", "Gated(false)")]
    public Task LayersInNameScopesThatDifferInOneVariable_StaySilent(string first, string second) => NoPrefix.BodyAsync(
        $"using (NameScope.Open(\"x\")) {{ {first}; }} using (NameScope.Open(\"y\")) {{ {second}; }}{Layer}{Others}");

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(2); Layer(3); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Layer(); Layer(); }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); }")]
    [InlineData("for (var i = 0; i < 2; i++) { using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Layer(); } }")]
    [InlineData("""
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Layer(); Layer(); }
        using (VariableScope.Open("a", reuse: Reuse.True)) { Layer(); Layer(); }
        """)]
    [InlineData("Tower(); static void Tower() { using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); Layer(); } }")]
    [InlineData("""
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Layer(); Layer(); Variable.Get<float>("shared", [1]); Variable.Get<float>("shared", [1]); }
        """)]
    [InlineData("""
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Layer(); Layer(); }
        Variable.Get<float>(Console.ReadLine()!, [1]);
        """)]
    public Task SomethingMayBeSharedOrNothingIsLike_StaysSilent(string statements) => NotShared.BodyAsync(statements + Layer);

    [Fact]
    public Task LayersOfTwoGraphs_ReportsTheOnesThatAreAlike() => NotShared.BodyAsync("""
        using (new Graph().AsDefault()) using (VariableScope.Open("a", reuse: Reuse.Auto)) { Layer(); [|Layer|](); }
        using (new Graph().AsDefault()) using (VariableScope.Open("b", reuse: Reuse.Auto)) { Layer(); Layer(3); }
        """ + Layer);

    [Fact]
    public Task LayerInTwoNameScopes_ReportsTheSecond() => NoPrefix.BodyAsync("""
        using (NameScope.Open("x")) { Layer(); }
        using (NameScope.Open({|#2:"y"|})) { {|#0:Layer|}(); }

        static Variable<float> Layer()
        {
            using (VariableScope.Open(null, defaultName: "layer"))
            {
                return Variable.Get<float>({|#1:"kernel"|}, [2, 2]);
            }
        }
        """, NoPrefix.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(
            "layer_1/kernel", "y", "on line 7", ", and is another one than 'layer/kernel'"));

    [Theory]
    [InlineData("using (NameScope.Open(\"x\")) Layer(); using (NameScope.Open(\"y\")) [|Layer|]();")]
    [InlineData("using (NameScope.Open(\"x\")) { var one = Layer(); } using (NameScope.Open(\"y\")) { var other = [|Layer|](); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Gated(true); } using (NameScope.Open(\"y\")) { [|Gated|](true); }")]
    [InlineData("Layer(5); using (VariableScope.Open(\"a\")) { using (NameScope.Open(\"x\")) Layer(); using (NameScope.Open(\"y\")) [|Layer|](); }")]
    public Task LayerInTwoNameScopes_Reports(string statements) => NoPrefix.BodyAsync(statements + Layer + Others);

    [Theory]
    [InlineData("foreach (var name in new[] { \"x\", \"y\" }) { using (NameScope.Open(name)) { Layer(); } }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } using (NameScope.Open(\"x\")) { Layer(); }")]
    [InlineData("Layer(); using (NameScope.Open(\"x\")) { Layer(); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } Layer();")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } using (NameScope.Open(\"y\")) { Layer(); } using (NameScope.Open(\"z\")) { Layer(); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } using (NameScope.Open(\"y\")) { Layer(); } using (NameScope.Open(\"z\")) { Layer(3); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); Layer(); } using (NameScope.Open(\"y\")) { Layer(); Layer(); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); Console.WriteLine(); } using (NameScope.Open(\"y\")) { Layer(); }")]
    [InlineData("int h; using (NameScope.Open(\"x\")) { h = Dense(1); } using (NameScope.Open(\"y\")) { h = Dense(h); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } using (NameScope.Open(\"y\")) { Twin(); }")]
    public Task LayersOfOneStack_StaySilent(string statements) => NoPrefix.BodyAsync(statements + Layer + Others);

    [Theory]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); Layer(); }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(2); } using (NameScope.Open(\"y\")) { Layer(3); }")]
    [InlineData("using (NameScope.Open(\"x\")) using (VariableScope.Open(\"a\")) { Layer(); } using (NameScope.Open(\"y\")) using (VariableScope.Open(\"b\")) { Layer(); }")]
    [InlineData("""
        using (NameScope.Open("x")) using (VariableScope.Open("a")) { Layer(); }
        using (NameScope.Open("y")) using (VariableScope.Open("a", reuse: Reuse.True)) { Layer(); }
        """)]
    [InlineData("using var a = VariableScope.Open(\"a\"); Layer(); using (NameScope.Open(a.OriginalNameScope)) { Layer(); }")]
    public Task NameScopeThatMakesNoDifference_StaysSilent(string statements) => NoPrefix.BodyAsync(statements + Layer);
}
