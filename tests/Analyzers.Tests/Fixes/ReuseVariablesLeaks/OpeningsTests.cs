using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesLeaksAnalyzer, ScopeLint.CodeFixes.ReuseVariablesLeaksFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesLeaks;

/// <summary>SCL0203 on a scope that is handed over: where it is opened it shares, and for the caller it creates as before.</summary>
public class OpeningsTests
{
    private const string Openings = ReuseVariablesLeaksFix.OpeningsKey;

    [Theory]
    [InlineData("using (VariableScope.Open(scope)) { GET; }", "using (VariableScope.Open(scope, reuse: Reuse.True)) { GET; }")]
    [InlineData("using (var own = VariableScope.Open(scope)) { GET; }", "using (var own = VariableScope.Open(scope, reuse: Reuse.True)) { GET; }")]
    [InlineData("using var own = VariableScope.Open(scope); GET; GET;", "using var own = VariableScope.Open(scope, reuse: Reuse.True); GET; GET;")]
    [InlineData(
        "using (VariableScope.Open(scope: scope, dtype: DType.Float32)) { GET; }",
        "using (VariableScope.Open(scope: scope, dtype: DType.Float32, reuse: Reuse.True)) { GET; }")]
    [InlineData(
        "using (VariableScope.Open(scope)) { GET; } Console.WriteLine(); using (VariableScope.Open(scope)) { GET; }",
        "using (VariableScope.Open(scope, reuse: Reuse.True)) { GET; } Console.WriteLine(); using (VariableScope.Open(scope, reuse: Reuse.True)) { GET; }")]
    public Task OpeningsBehindTheCall_ShareInstead(string rest, string fixedRest) => Verify.QuietAsync(new FixCase(
        Openings, Model("// Share.\n        scope.[|ReuseVariables|]();\n        " + rest), Model(fixedRest))
    { Throws = "SCL0201" });

    [Theory]
    [InlineData("")]
    [InlineData("Console.WriteLine(scope.Name);")]
    [InlineData("GET;")]
    [InlineData("using (VariableScope.Open(scope)) { GET; } GET;")]
    [InlineData("using (VariableScope.Open(scope)) { GET; Console.WriteLine(scope.Name); }")]
    [InlineData("using (VariableScope.Open(scope, reuse: Reuse.Auto)) { GET; }")]
    [InlineData("using var other = VariableScope.Open(\"\"); GET; using (VariableScope.Open(scope)) { GET; }")]
    [InlineData("var own = VariableScope.Open(scope); GET; own.Dispose();")]
    [InlineData("using (VariableScope.Open(scope)) { Func<object> later = () => GET; Console.WriteLine(later); }")]
    public Task RestThatAsksElsewhereOrUsesTheScopeOtherwise_IsNotOffered(string rest) =>
        Verify.NotOfferedAsync(Openings, Model("scope.[|ReuseVariables|](); " + rest));

    [Fact]
    public Task ConditionalCall_IsNotOffered() => Verify.NotOfferedAsync(
        Openings, Model("if (scope.Name.Length > 0) scope.[|ReuseVariables|](); using (VariableScope.Open(scope)) { GET; }"));

    [Fact]
    public Task CallerThatReliesOnIt_IsNotOffered() => Verify.NotOfferedAsync(Openings, Model(
        "scope.[|ReuseVariables|](); using (VariableScope.Open(scope)) { GET; }",
        "Variable.Get<float>(\"v\", [1]);"));

    private static string Model(string statements, string afterwards = "Variable.Get<float>(\"slot\", [1]);") => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                Variable.Get<float>("v", [1]);
                Shared(foo);
                {{afterwards}}
            }

            private static void Shared(VariableScope scope)
            {
                {{statements.Replace("GET", "Variable.Get<float>(\"v\", [1])", StringComparison.Ordinal)}}
            }
        }
        """;
}
