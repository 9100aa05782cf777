using Microsoft.CodeAnalysis;
using ScopeLint.Testing.Tests.Subjects;
using Verify = ScopeLint.Testing.CSharpCodeFixVerifier<
    ScopeLint.Testing.Tests.Subjects.BadCallAnalyzer,
    ScopeLint.Testing.Tests.Subjects.GoodCallFix>;

namespace ScopeLint.Testing.Tests;

public sealed class CodeFixTests
{
    [Fact]
    public Task A_good_fixer_passes() => Verify.VerifyCodeFixAsync(Code.With("[|Bad()|];"), Code.With("Good();"));

    [Fact]
    public Task Several_fixes_pass() => Verify.VerifyCodeFixAsync(
        Code.With("[|Bad()|]; /* and */ _ = [|Bad()|] + Good();"), Code.With("Good(); /* and */ _ = Good() + Good();"));

    [Fact]
    public Task Expected_diagnostics_can_be_given_in_full() => Verify.VerifyCodeFixAsync(
        Code.With("{|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0).WithArguments("Bad"), Code.With("Good();"));

    [Fact]
    public Task Carriage_returns_pass() => Verify.VerifyCodeFixAsync(
        Code.With("[|Bad()|];").Replace("\n", "\r\n", StringComparison.Ordinal),
        Code.With("Good();").Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public Task Several_sources_pass() => new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
    {
        TestState = { Sources = { Code.Class("C", "[|Bad()|];"), Code.Class("D", "Good();"), ("E.cs", Code.Class("E", "[|Bad()|];")) } },
        FixedState = { Sources = { Code.Class("C", "Good();"), Code.Class("D", "Good();"), ("E.cs", Code.Class("E", "Good();")) } },
    }.RunAsync();

    [Fact]
    public Task Top_level_statements_pass() => new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
    {
        TestCode = "[|Bad()|]; void Bad() { } void Good() { }",
        FixedCode = "Good(); void Bad() { } void Good() { }",
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task The_same_code_means_that_no_fix_is_offered() => CSharpCodeFixVerifier<OffByDefaultAnalyzer, GoodCallFix>.VerifyCodeFixAsync(
        Code.With("[|Bad()|];"), Code.With("[|Bad()|];"));

    [Fact]
    public async Task A_fix_where_none_is_expected_fails() =>
        await Failing.AtAsync(Check.FixedCode, () => Verify.VerifyCodeFixAsync(Code.With("[|Bad()|];"), Code.With("Bad();")));

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, "Better")]
    [InlineData(1, "Better")]
    public Task The_action_is_chosen_by_index_and_key(int? index, string? key) => new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
    {
        TestCode = Code.With("[|Bad()|]; [|Bad()|];"),
        FixedCode = Code.With("Better(); Better();"),
        CodeActionIndex = index,
        CodeActionEquivalenceKey = key,
    }.RunAsync();

    [Theory]
    [InlineData(2, null)]
    [InlineData(null, "Best")]
    [InlineData(0, "Better")]
    public Task An_action_that_is_not_offered_fails(int? index, string? key) => Failing.AtAsync(
        Check.FixedCode,
        new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
        {
            TestCode = Code.With("[|Bad()|];"),
            FixedCode = Code.With("Better();"),
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        }.RunAsync);

    [Fact]
    public async Task Other_text_than_the_fixed_code_fails_with_a_diff()
    {
        var message = await Failing.AtAsync(
            Check.FixedCode, () => Verify.VerifyCodeFixAsync(Code.With("[|Bad()|];"), Code.With("Better(); ")));
        Assert.Contains("/0/Test0.cs", message, StringComparison.Ordinal);
        Assert.Contains("      {\n-         Better();·\n+         Good();\n      }\n", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    [InlineData(-3, true)]
    public async Task The_number_of_fixes_is_the_stated_one(int stated, bool passes)
    {
        var test = new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix>
        {
            TestCode = Code.With("[|Bad()|]; [|Bad()|];"),
            FixedCode = Code.With("Good(); Good();"),
            NumberOfIncrementalIterations = stated,
        };
        await (passes ? test.RunAsync() : Failing.AtAsync(Check.Iterations, test.RunAsync));
    }

    [Fact]
    public async Task Diagnostics_that_come_to_light_need_a_stated_number_of_fixes()
    {
        var test = new CSharpCodeFixTest<FirstOnlyAnalyzer, GoodCallFix>
        {
            TestCode = Code.With("[|Bad()|]; Bad();"),
            FixedCode = Code.With("Good(); Good();"),
            NumberOfFixAllIterations = 2,
        };
        await Failing.AtAsync(Check.DiagnosticRemoved, test.RunAsync);
        test.NumberOfIncrementalIterations = 2;
        await test.RunAsync();
        test.NumberOfFixAllIterations = 1;
        await Failing.AtAsync(Check.DiagnosticRemoved, test.RunAsync);
    }
}
