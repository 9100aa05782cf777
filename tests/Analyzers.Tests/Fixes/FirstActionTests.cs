using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>Fix All gives each place the action that is the first one there.</summary>
public class FirstActionTests
{
    [Fact]
    public Task MisspeltNameAndMissingVariable_AreEachMendedTheirWay()
    {
        var test = new ScopeCodeFixTest(new MissingVariableAnalyzer(), new MissingVariableFix())
        {
            CodeActionEquivalenceKey = ScopeCodeFixProvider.FirstKeyOf("SCL0102"),
            TestCode = Source("Variable.Get<float>([|\"weigths\"|], [1])", ", reuse: Reuse.True", "Variable.Get<float>([|\"v\"|], [1])"),
            FixedCode = Source("Variable.Get<float>(\"weights\", [1])", "", "Variable.Get<float>(\"v\", [1])"),
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task ScopeWithAndWithoutAnythingToShare_AreEachMendedTheirWay()
    {
        var test = new ScopeCodeFixTest(new ReuseNeedsNameAnalyzer(), new ReuseNeedsNameFix())
        {
            CodeActionEquivalenceKey = ScopeCodeFixProvider.FirstKeyOf("SCL0205"),
            TestCode = Scopes("VariableScope.Open(null, [|\"cell\"|], reuse: Reuse.True)", "VariableScope.Open(null, [|\"cell\"|], reuse: Reuse.True)"),
            FixedCode = Scopes("VariableScope.Open(\"cell\", reuse: Reuse.True)", "VariableScope.Open(null, \"cell\")"),
            Revealed = { "SCL0101" }, // In the first, the action that is not taken creates what the line before has created.
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Scopes(string sharing, string creating) => $$"""
        using ScopeLint;

        public static class Models
        {
            public static void Shares()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("cell/v", [1]);
                using ({{sharing}}) { Variable.Get<float>("v", [1]); }
            }

            public static void Creates()
            {
                using var graph = new Graph().AsDefault();
                using ({{creating}}) { Variable.Get<float>("v", [1]); }
            }
        }
        """;

    private static string Source(string misspelt, string reuse, string missing) => $$"""
        using ScopeLint;

        public static class Models
        {
            public static void Misspelt()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("weights", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { {{misspelt}}; }
            }

            public static void Missing()
            {
                using var graph = new Graph().AsDefault();
                using (VariableScope.Open("foo"{{reuse}})) { {{missing}}; }
            }
        }
        """;
}
