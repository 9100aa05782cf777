using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes.Harness;

/// <summary>The checks that the tests of rules and fixes make besides those of the testing library do fail.</summary>
public class CheckTests
{
    [Fact]
    public Task SoundAnalyzerAndFix_Pass() => Test(new GoodCallFix()).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task AnalyzerThatRemembers_Fails() => FailsAsync("a second run", new ScopeAnalyzerTest(new RememberingAnalyzer()) { TestCode = Source("[|Bad()|]") });

    [Fact]
    public Task AnalyzerThatReportsInGeneratedCode_Fails() =>
        FailsAsync("in generated code", new ScopeAnalyzerTest(new GeneratedCodeAnalyzer()) { TestCode = Source("[|Bad()|]") });

    [Fact]
    public Task FixThatCannotFixAll_Fails() => FailsAsync("cannot fix all", Test(new GoodCallFix(fixesAll: false)));

    [Theory]
    [InlineData("Missing", "CS0103")]
    [InlineData("Old", "CS0612")]
    [InlineData("Worse", "TST001")]
    [InlineData("Twice", "SCL0101")]
    public Task OtherActionThatLeavesAProblem_Fails(string other, string problem) =>
        FailsAsync($"leaves more {problem}", Test(new GoodCallFix(other)));

    private static async Task FailsAsync(string complaint, AnalyzerTest<DefaultVerifier> test)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }

    private static ScopeCodeFixTest Test(CodeFixProvider fixer) => new(new BadCallAnalyzer(), fixer)
    {
        CodeActionEquivalenceKey = "Good",
        TestCode = Source("[|Bad()|]"),
        FixedCode = Source("Good()"),
    };

    private static string Source(string call) => $$"""
        using System;
        using ScopeLint;

        public static class C
        {
            public static void M()
            {
                Graph.ResetDefault();
                Variable.Get<float>("v", [1]);
                {{call}};
            }

            private static void Bad() { }
            private static void Good() { }
            private static void Worse() { }
            [Obsolete] private static void Old() { }
            private static void Twice() => Variable.Get<float>("v", [1]);
        }
        """;
}
