using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>Variables are not shared where that lets something else fail.</summary>
public class SharingTests
{
    [Fact]
    public Task SharingThatLetsTheSameGetFailInAnotherScope_IsNotOffered() => Verify.NotOfferedAsync(DuplicateVariableFix.ShareKey, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("w", [2, 3]);
                [|Layers|](1);
            }

            private static void Layers(int depth)
            {
                Variable.Get<float>("w", [2, -1]);
                if (depth > 0)
                {
                    using (VariableScope.Open("c")) { Layers(depth - 1); }
                }
            }
        }
        """);

    [Fact]
    public Task SharingThatLeadsToANameThatIsNone_IsNotOffered() => Verify.NotOfferedAsync(DuplicateVariableFix.ShareKey, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("w", [1]);
                [|Layer|]("no name");
            }

            private static void Layer(string name)
            {
                Variable.Get<float>("w", [1]);
                Variable.Get<float>(name, [1]);
            }
        }
        """);

    [Fact]
    public Task DefaultNameWithReuseFurtherOn_LeavesTheFix() => Verify.Async(FixCase.InBody(DuplicateVariableFix.ShareKey, """
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); Variable.Get<float>([|"v"|], [1]); }
        using (VariableScope.Open(null, defaultName: "cell", reuse: Reuse.Auto)) { Variable.Get<float>("w", [1]); }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(null, defaultName: "cell", reuse: Reuse.Auto)) { Variable.Get<float>("w", [1]); }
        """) with { StillThrows = "SCL0205" });

    [Fact]
    public Task SharingUnderAnotherShapeInAHandler_IsNotOffered() => Verify.NotOfferedInBodyAsync(DuplicateVariableFix.ShareKey, """
        Variable.Get<float>("v", [1]);
        try
        {
            using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); }
        }
        catch (ScopeException)
        {
            Variable.Get<float>([|"v"|], [2]);
        }
        """);
}
