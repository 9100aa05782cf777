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

    [Fact]
    public Task LayerTwiceInAScopeThatShares_ReportsTheSecond() => NotShared.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            {|#2:Layer()|};
            {|#0:Layer()|};
        }

        static Variable<float> Layer()
        {
            using (VariableScope.Open(null, defaultName: "layer"))
            {
                return {|#1:Variable.Get<float>("kernel", [2, 2])|};
            }
        }
        """, NotShared.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(1).WithArguments(
            "A default name becomes another scope", "in this call (on line 16)", "scope 'a'",
            "'a/layer_1/kernel' is not 'a/layer/kernel', which is created by the call on line 8 (on line 16)",
            "Give both scopes the same name to share it, or leave reuse out."));

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Layer(); [|Layer()|]; [|Layer()|]; }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) using (VariableScope.Open(\"b\")) { Layer(); [|Layer()|]; }")]
    [InlineData("for (var i = 0; i < 2; i++) { using (VariableScope.Open($\"a{i}\", reuse: Reuse.Auto)) { Layer(); [|Layer()|]; } }")]
    public Task NothingIsEverShared_Reports(string statements) => NotShared.BodyAsync(statements + Layer);

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
    public Task LayerInTwoNameScopes_ReportsTheSecond() => NoPrefix.BodyAsync("""
        using (NameScope.Open("x")) { Layer(); }
        using ({|#2:NameScope.Open("y")|}) { {|#0:Layer()|}; }

        static Variable<float> Layer()
        {
            using (VariableScope.Open(null, defaultName: "layer"))
            {
                return {|#1:Variable.Get<float>("kernel", [2, 2])|};
            }
        }
        """, NoPrefix.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(
            "layer_1/kernel", "y", "on line 7", ", and is another one than 'layer/kernel'"));

    [Theory]
    [InlineData("foreach (var name in new[] { \"x\", \"y\" }) { using (NameScope.Open(name)) { [|Layer()|]; } }")]
    [InlineData("using (NameScope.Open(\"x\")) { Layer(); } using (NameScope.Open(\"x\")) { [|Layer()|]; }")]
    [InlineData("Layer(); using (NameScope.Open(\"x\")) { [|Layer()|]; }")]
    public Task LayerOutsideAndInside_Reports(string statements) => NoPrefix.BodyAsync(statements + Layer);

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
