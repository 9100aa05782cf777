using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.InvalidNameAnalyzer, ScopeLint.CodeFixes.InvalidNameFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.InvalidName;

/// <summary>SCL0401: allowed characters take the place of others.</summary>
public class NameTests
{
    private const string Replace = InvalidNameFix.ReplaceKey;
    private const string Begin = InvalidNameFix.BeginKey;

    [Theory]
    [InlineData("\"dense 1\"", "\"dense_1\"")]
    [InlineData("\"größe:0\"", "\"gr__e_0\"")]
    [InlineData("@\"a\\b\"", "@\"a_b\"")]
    [InlineData("\"a\\\\b\"", "\"a_b\"")]
    [InlineData("\"\"\"a b\"\"\"", "\"\"\"a_b\"\"\"")]
    public Task CharacterThatIsNotAllowed_BecomesAnUnderscore(string name, string fixedName) => Verify.BodyAsync(Replace, $$"""
        using (VariableScope.Open([|{{name}}|])) { Variable.Get<float>("v", [1]); }
        """, $$"""
        using (VariableScope.Open({{fixedName}})) { Variable.Get<float>("v", [1]); }
        """);

    [Theory]
    [InlineData("Variable.Get<float>([|\"a b\"|], [1]);", "Variable.Get<float>(\"a_b\", [1]);")]
    [InlineData("Variable.Create(1.0f, name: [|\"a b\"|]);", "Variable.Create(1.0f, name: \"a_b\");")]
    [InlineData("using (NameScope.Open([|\"a b\"|])) { }", "using (NameScope.Open(\"a_b\")) { }")]
    [InlineData("using (VariableScope.Open(null, [|\"a b\"|])) { }", "using (VariableScope.Open(null, \"a_b\")) { }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>([|\" b\"|], [1]); }", "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"_b\", [1]); }")]
    public Task NameOfAnyKind_IsMended(string statement, string fixedStatement) => Verify.BodyAsync(Replace, statement, fixedStatement);

    [Fact]
    public Task NameOfAScopeThatHasAnotherFaultToo_IsMended() => Verify.Async(FixCase.InBody(Replace, """
        using (VariableScope.Open("a", reuse: Reuse.True))
        {
            using (VariableScope.Open([|"b c"|], reuse: Reuse.None)) { Variable.Create(1.0f, name: "v"); }
        }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.True))
        {
            using (VariableScope.Open("b_c", reuse: Reuse.None)) { Variable.Create(1.0f, name: "v"); }
        }
        """) with { Reveals = ["SCL0204", "SCL0206"] });

    [Theory]
    [InlineData("\"_v\"", "\"v\"")]
    [InlineData("\" v\"", "\"v\"")]
    [InlineData("\"/-v w\"", "\"v_w\"")]
    [InlineData("\"v w/\"", "\"v_w\"")]
    [InlineData("\"_\"", "\"s__\"")]
    [InlineData("\"/\"", "\"s_\"")]
    public Task NameThatCannotStandAtTheRoot_BeginsOtherwise(string name, string fixedName) => Verify.BodyAsync(
        Begin, $"Variable.Get<float>([|{name}|], [1]);", $"Variable.Get<float>({fixedName}, [1]);");

    [Fact]
    public Task TwoNamesInsideEachOther_AreMendedOneAfterTheOther() => Verify.Async(FixCase.InBody(Replace, """
        using (VariableScope.Open([|"a 1"|]))
        using (VariableScope.Open("b 1"))
        {
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (VariableScope.Open("a_1"))
        using (VariableScope.Open("b_1"))
        {
            Variable.Get<float>("v", [1]);
        }
        """) with { Iterations = 2 });

    [Fact]
    public Task NameThatACallHandsOver_IsMendedThere() => Verify.Async(new FixCase(
        Replace, Helper("Layer([|\"conv 1\"|], \"v\")"), Helper("Layer(\"conv_1\", \"v\")")));

    [Theory]
    [InlineData("var name = \"a b\"; Variable.Get<float>([|name|], [1]);")]
    [InlineData("Variable.Get<float>(\"a_b\", [1]); Variable.Get<float>([|\"a b\"|], [1]);")]
    [InlineData("Variable.Get<float>([|\"_v\"|], [1]);")]
    public Task NameFromElsewhereOrThatIsTaken_IsNotOffered(string statements) => Verify.NotOfferedInBodyAsync(Replace, statements);

    [Fact]
    public Task CallWithSeveralSuchStrings_IsNotOffered() =>
        Verify.NotOfferedAsync(Replace, Helper("Layer([|\"conv 1\"|], \"v 1\")"));

    [Theory]
    [InlineData("Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"_v\"|], [1]);")]
    [InlineData("Variable.Get<float>([|\"a b\"|], [1]);")]
    public Task OtherBeginningThatHelpsNothing_IsNotOffered(string statements) => Verify.NotOfferedInBodyAsync(Begin, statements);

    private static string Helper(string call) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer("conv", "v");
                {{call}};
            }

            private static void Layer(string name, string variable)
            {
                using (VariableScope.Open(name)) { Variable.Get<float>(variable, [1]); }
            }
        }
        """;
}
