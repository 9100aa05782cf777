using Microsoft.CodeAnalysis.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NeverSharedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0206.</summary>
public class NeverSharedTests
{
    [Theory]
    [InlineData("True")]
    [InlineData("Auto")]
    public Task VariableMadeInAReusingScope_Reports(string reuse) => Verify.BodyAsync($$"""
        using (VariableScope.Open({|#1:"a"|}, reuse: Reuse.{{reuse}})) { Variable.Create(1.0f, name: {|#0:"v"|}); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "Variable.Create makes a new variable", "here", "scope 'a'", "'a/v' is shared with nothing",
            "Use Variable.Get to share it, or create it outside that scope."));

    [Fact]
    public Task VariableMadeAfterReuseVariables_Reports() => Verify.BodyAsync("""
        using (var scope = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            scope.{|#1:ReuseVariables|}();
            Variable.Get<float>("v", [1]);
            Variable.Create(1.0f, name: {|#0:"w"|});
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "Variable.Create makes a new variable", "here", "scope 'a'", "'a/w' is shared with nothing",
            "Use Variable.Get to share it, or create it outside that scope."));

    [Fact]
    public Task HelperCalledInAReusingScope_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open("a")) { Layer(); }
                using (VariableScope.Open("b", reuse: Reuse.Auto)) { [|Layer|](); }
            }

            private static void Layer() => Variable.Create(1.0f, name: "v");
        }
        """);

    [Fact]
    public Task VariableMadeWhereNothingIsShared_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a")) { Variable.Create(1.0f, name: "v"); }
        using (VariableScope.Open("a", reuse: Reuse.None)) { Variable.Create(1.0f, name: "v"); }
        Variable.Create(1.0f);
        """);

    [Fact]
    public Task VariableGotInAReusingScope_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ScopeOfWhichNothingIsKnown_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(VariableScope scope)
            {
                using (VariableScope.Open(scope)) { Variable.Create(1.0f, name: "v"); }
            }
        }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { } using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.True))", "a_1/v")]
    [InlineData("using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto)) using (VariableScope.Open(\"b\"))", "a/b/v")]
    [InlineData("using (new Graph().AsDefault()) using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto))", "a/v")]
    [InlineData("using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto)) using (NameScope.Open(\"n\"))", "a/n/v")]
    [InlineData("using (NameScope.Open(\"n\")) using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto))", "n/a/v")]
    [InlineData("using (NameScope.Open(\"n\")) { } using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto)) using (NameScope.Open(\"n\"))", "a/n/v")]
    [InlineData("using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto)) { using (NameScope.Open(\"n\")) { } using (NameScope.Open(\"n\")) ", "a/n_1/v", " }")]
    [InlineData("using (NameScope.Open(\"a\")) { } using (VariableScope.Open({|#1:\"a\"|}, reuse: Reuse.Auto))", "a_1/v")]
    [InlineData("using (var a = VariableScope.Open(\"a\")) using (VariableScope.{|#1:Open|}(a, reuse: Reuse.Auto))", "a/a/v")]
    public Task Name_IsThatOfTheOperation(string open, string name, string close = "") => Verify.BodyAsync($$"""
        {{open}} { Variable.Create(1.0f, name: {|#0:"v"|}); }{{close}}
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "Variable.Create makes a new variable", "here", name.Contains('b') ? "scope 'a/b'" : "scope 'a'", $"'{name}' is shared with nothing",
            "Use Variable.Get to share it, or create it outside that scope."));

    [Fact]
    public Task SecondOfTheSameName_IsSaidToGoOn() => Verify.BodyAsync("""
        using (VariableScope.Open({|#2:"a"|}, reuse: Reuse.Auto))
        {
            for (var i = 0; i < 2; i++) { Variable.Create(1.0f, name: {|#0:"v"|}); }
            Variable.Create(1.0f, name: {|#1:"v"|});
        }
        """, At(0, "a/v"), At(1, "a/v…"));

    private static DiagnosticResult At(int place, string name) => Verify.Diagnostic().WithLocation(place).WithLocation(2).WithArguments(
        "Variable.Create makes a new variable", "here", "scope 'a'", $"'{name}' is shared with nothing",
        "Use Variable.Get to share it, or create it outside that scope.");
}
