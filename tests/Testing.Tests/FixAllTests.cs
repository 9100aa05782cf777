using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Tests.Subjects;

namespace ScopeLint.Testing.Tests;

public sealed class FixAllTests
{
    [Fact]
    public Task A_good_provider_passes() => Test<GoodCallFix>().RunAsync();

    [Fact]
    public async Task A_fixer_without_provider_fails()
    {
        var test = Test<NoFixAllFix>();
        await Failing.AtAsync(Check.FixAllProvider, test.RunAsync);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task A_provider_that_does_not_support_a_scope_fails()
    {
        var test = Test<DocumentOnlyFixAllFix>();
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck;
        var message = await Failing.AtAsync(Check.FixAllProvider, test.RunAsync);
        Assert.Contains("scope Project", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_provider_that_returns_no_action_fails() => Failing.AtAsync(Check.FixAllInDocument, Test<RefusingFixAllFix>().RunAsync);

    [Fact]
    public async Task A_provider_that_does_not_fix_all_of_a_document_fails()
    {
        var message = await Failing.AtAsync(Check.FixAllInDocument, Test<FirstOnlyFixAllFix>().RunAsync);
        Assert.Contains("-         Good(); Good();\n+         Good(); Bad();\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_provider_that_does_not_fix_all_of_a_project_fails() =>
        Failing.AtAsync(Check.FixAllInProject, Test<ProjectAsDocumentFix>().RunAsync);

    [Fact]
    public async Task A_provider_that_fixes_more_than_a_project_fails()
    {
        var message = await Failing.AtAsync(Check.FixAllInProject, Test<ProjectAsSolutionFix>().RunAsync);
        Assert.Contains("outside the scope", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_provider_that_does_not_fix_all_of_a_solution_fails() =>
        Failing.AtAsync(Check.FixAllInSolution, Test<SolutionAsProjectFix>().RunAsync);

    [Fact]
    public async Task Fix_all_leads_to_the_batch_fixed_code()
    {
        var test = new CSharpCodeFixTest<BadCallAnalyzer, FirstOnlyFixAllFix>
        {
            TestCode = Code.With("[|Bad()|]; [|Bad()|];"),
            FixedCode = Code.With("Good(); Good();"),
            BatchFixedCode = Code.With("Good(); [|Bad()|];"),
        };
        await test.RunAsync();
        await Failing.AtAsync(
            Check.FixAllInDocument,
            new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
            {
                TestCode = Code.With("[|Bad()|]; [|Bad()|];"),
                FixedCode = Code.With("Good(); Good();"),
                BatchFixedCode = Code.With("Good(); [|Bad()|];"),
            }.RunAsync);
    }

    [Theory]
    [InlineData("Missing();", Check.CompilerErrors)]
    [InlineData("Bad();", Check.Diagnostics)]
    public async Task The_batch_fixed_code_is_analysed(string batch, Check check)
    {
        var test = new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
        {
            TestCode = Code.With("[|Bad()|]; Good();"),
            FixedCode = Code.With("Good(); Good();"),
            BatchFixedCode = Code.With($"Good(); {batch}"),
        };
        var message = await Failing.AtAsync(check, test.RunAsync);
        Assert.Contains("the batch-fixed code", message.Replace("diagnostics of ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static CSharpCodeFixTest<BadCallAnalyzer, TFix> Test<TFix>()
        where TFix : CodeFixProvider, new() => new()
        {
            TestState = { Sources = { Code.Class("C", "[|Bad()|]; [|Bad()|];"), Code.Class("D", "[|Bad()|];") } },
            FixedState = { Sources = { Code.Class("C", "Good(); Good();"), Code.Class("D", "Good();") } },
        };
}
