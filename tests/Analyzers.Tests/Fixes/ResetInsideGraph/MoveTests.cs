using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ResetInsideGraphAnalyzer, ScopeLint.CodeFixes.ResetInsideGraphFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ResetInsideGraph;

/// <summary>SCL0306: the reset goes in front of everything that is open.</summary>
public class MoveTests
{
    private const string Move = ResetInsideGraphFix.MoveKey;

    [Fact]
    public Task ResetInAUsingStatement_MovesInFrontOfIt() => CheckAsync("""
        using (VariableScope.Open("a"))
        {
            // Begin anew.
            Graph.[|ResetDefault|]();
            Variable.Get<float>("v", [1]);
        }
        """, """
        // Begin anew.
        Graph.ResetDefault();
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ResetInsideSeveral_MovesInFrontOfTheOutermost() => CheckAsync("""
        using (new Graph().AsDefault())
        {
            Variable.Get<float>("w", [1]);
            using (NameScope.Open("a"))
            {
                if (VariableScope.Current.Name == "")
                {
                    Graph.[|ResetDefault|]();
                }
            }
        }
        """, """
        Graph.ResetDefault();
        using (new Graph().AsDefault())
        {
            Variable.Get<float>("w", [1]);
            using (NameScope.Open("a"))
            {
                if (VariableScope.Current.Name == "")
                {
                }
            }
        }
        """);

    [Fact]
    public Task ResetBehindAUsingDeclaration_MovesInFrontOfIt() => CheckAsync("""
        Variable.Get<float>("w", [1]);
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        Graph.[|ResetDefault|]();
        """, """
        Variable.Get<float>("w", [1]);
        Graph.ResetDefault();
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ResetInWhatAMethodOpens_MovesInFrontOfTheCall() => CheckAsync("""
        using (Layer())
        {
            Variable.Get<float>("v", [1]);
            Graph.[|ResetDefault|]();
        }

        static VariableScope Layer() => VariableScope.Open("a");
        """, """
        Graph.ResetDefault();
        using (Layer())
        {
            Variable.Get<float>("v", [1]);
        }

        static VariableScope Layer() => VariableScope.Open("a");
        """);

    private static Task CheckAsync(string statements, string fixedStatements) => Verify.Async(new FixCase(Move, InMethod(statements), InMethod(fixedStatements)));

    private static string InMethod(string statements) => $$"""
        public static class Models
        {
            public static void Build()
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }
        }
        """;
}
