using Microsoft.CodeAnalysis.Testing;
using VerifyDuplicate = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;
using VerifyMissing = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer, ScopeLint.CodeFixes.MissingVariableFix>;
using VerifyTooEarly = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesTooEarlyAnalyzer, ScopeLint.CodeFixes.ReuseVariablesTooEarlyFix>;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>While code is being written it does not compile: fixes neither throw there nor make it worse.</summary>
public class BrokenCodeTests
{
    private static readonly DiagnosticResult s_semicolon = DiagnosticResult.CompilerError("CS1002").WithLocation(0);

    [Fact]
    public Task ErrorBehindADuplicate_LeavesTheFix()
    {
        var test = VerifyDuplicate.Test(FixCase.InBody(DuplicateVariableFix.ShareKey, """
            using (VariableScope.Open("a"))
            {
                Variable.Get<float>("v", [1]);
                Variable.Get<float>([|"v"|], [1]);
            }

            {|CS0103:unknown|}();
            """, """
            using (VariableScope.Open("a", reuse: Reuse.Auto))
            {
                Variable.Get<float>("v", [1]);
                Variable.Get<float>("v", [1]);
            }

            {|CS0103:unknown|}();
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task ErrorBehindAMissingVariable_LeavesTheFix()
    {
        var test = VerifyMissing.Test(FixCase.InBody(MissingVariableFix.CreateKey, """
            using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); }
            {|CS0103:unknown|}();
            """, """
            using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
            {|CS0103:unknown|}();
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task MissingSemicolonBehindTheCreation_LeavesTheFix()
    {
        var test = VerifyTooEarly.Test(FixCase.InBody(ReuseVariablesTooEarlyFix.AutoKey, """
            using var foo = VariableScope.Open("foo");
            foo.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]){|#0:|}
            """, """
            using var foo = VariableScope.Open("foo", reuse: Reuse.Auto);
            Variable.Get<float>("v", [1]){|#0:|}
            """));
        test.TestState.ExpectedDiagnostics.Add(s_semicolon);
        test.FixedState.ExpectedDiagnostics.Add(s_semicolon);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("VariableScope.Open(\"no name\")")]
    [InlineData("VariableScope.Open(null, \"cell\", reuse: Reuse.Auto)")]
    public Task OpeningThatIsRefusedElsewhere_LeavesTheFix(string opening)
    {
        var test = VerifyDuplicate.Test(new FixCase(
            DuplicateVariableFix.ShareKey,
            Refused(opening, "VariableScope.Open(\"a\")", "Variable.Get<float>([|\"v\"|], [1])"),
            Refused(opening, "VariableScope.Open(\"a\", reuse: Reuse.Auto)", "Variable.Get<float>(\"v\", [1])")));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Refused(string refused, string opening, string second) => $$"""
        public static class Models
        {
            public static void Refused()
            {
                using ({{refused}}) { Variable.Get<float>("v", [1]); }
            }

            public static void Build()
            {
                using ({{opening}})
                {
                    Variable.Get<float>("v", [1]);
                    {{second}};
                }
            }
        }
        """;
}
