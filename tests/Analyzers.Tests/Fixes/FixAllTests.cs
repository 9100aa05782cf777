using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>Fix All reaches as far as it is told to: the document, the project, or all projects of the solution.</summary>
public class FixAllTests
{
    [Fact]
    public Task DuplicatesInTwoProjects_AreAllFixed()
    {
        var test = new ScopeCodeFixTest(new DuplicateVariableAnalyzer(), new DuplicateVariableFix())
        {
            CodeActionEquivalenceKey = ScopeCodeFixProvider.FirstKeyOf("SCL0101"),
        };
        foreach (var (state, isFixed) in new[] { (test.TestState, false), (test.FixedState, true) })
        {
            state.Sources.Add(Source("First", isFixed));
            state.Sources.Add(Source("Second", isFixed));
            state.AdditionalProjects["Other"].Sources.Add(Source("Third", isFixed));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string type, bool isFixed) => $$"""
        using ScopeLint;

        public static class {{type}}
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using (VariableScope.Open("a"{{(isFixed ? ", reuse: Reuse.Auto" : "")}}))
                {
                    Variable.Get<float>("v", [1]);
                    {{(isFixed ? "Variable.Get<float>(\"v\", [1])" : "Variable.Get<float>([|\"v\"|], [1])")}};
                }
            }
        }
        """;
}
