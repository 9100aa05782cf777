using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.InvalidNameAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0401.</summary>
public class InvalidNameTests
{
    [Theory]
    [InlineData("my layer")]
    [InlineData("_v")]
    [InlineData("v:0")]
    [InlineData("größe")]
    [InlineData("v\\\\w")]
    public Task VariableWithSuchAName_Reports(string name) => Verify.BodyAsync($$"""
        Variable.Get<float>({|#0:"{{name}}"|}, [1]);
        """, Verify.Diagnostic().WithLocation(0).WithArguments(name.Replace("\\\\", "\\"), "here"));

    [Theory]
    [InlineData("using (VariableScope.Open([|\"my scope\"|])) { }")]
    [InlineData("using (VariableScope.Open([|\"_a\"|])) { }")]
    [InlineData("using (VariableScope.Open(null, [|\"my scope\"|])) { }")]
    [InlineData("using (NameScope.Open([|\"my scope\"|])) { }")]
    [InlineData("Variable.Create(1.0f, name: [|\"my variable\"|]);")]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>([|\"b c\"|], [1]); }")]
    public Task OtherNames_Report(string statement) => Verify.BodyAsync(statement);

    [Fact]
    public Task NameThatACallHandsOver_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                Layer("dense");
                Layer([|"conv 1"|]);
            }

            private static void Layer(string name)
            {
                using (VariableScope.Open(name)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task NameInAStoreOfWhichNothingIsKnown_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>([|"v w"|], [1]); }
            }
        }
        """);

    [Theory]
    [InlineData("Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"V_1.2-x/y\", [1]); Variable.Get<float>(\".v\", [1]); Variable.Get<float>(\"0\", [1]);")]
    [InlineData("Variable.Get<float>(\"v/\", [1]); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"_v\", [1]); using (VariableScope.Open(\"_b\")) { } }")]
    [InlineData("using (NameScope.Open(\"a/\")) { } using (NameScope.Open(\"\")) { } using (NameScope.Open(null)) { }")]
    [InlineData("using (VariableScope.Open(\"my scope\", auxiliaryNameScope: false)) { }")]
    public Task NamesThatAreValidWhereTheyStand_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task NameWithAnUnknownPart_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string name)
            {
                using (VariableScope.Open("my " + name)) { }
            }
        }
        """);

    [Fact]
    public Task NameOfATensor_Reports() => Verify.BodyAsync("""
        var v = Variable.Get<float>("v", [1]);
        Variable.Get<float>([|v.Name|], [1]);
        """);

    [Fact]
    public Task FullNameOfAVariable_StaysSilent() => Verify.BodyAsync("""
        var v = Variable.Get<float>("v", [1]);
        using var scope = VariableScope.Open("a");
        Variable.Get<float>(v.FullName, [1]);
        """);
}
