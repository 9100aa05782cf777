using ScopeLint.Testing.Tests.Subjects;
using Verify = ScopeLint.Testing.CSharpAnalyzerVerifier<ScopeLint.Testing.Tests.Subjects.BadCallAnalyzer>;

namespace ScopeLint.Testing.Tests;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("[|Bad()|];")]
    [InlineData("{|TST001:Bad()|};")]
    [InlineData("[|Bad()|]; Good(); [|Bad()|];")]
    [InlineData("{|TST001:Bad()|}.Equals([|Bad()|]);")]
    [InlineData("Good(); int[] a = [1, 2]; a[0] |= 1;")]
    public Task Marks_name_diagnostics(string statements) => Verify.VerifyAnalyzerAsync(Code.With(statements));

    [Fact]
    public Task A_label_is_a_place_for_an_expected_diagnostic() =>
        Verify.VerifyAnalyzerAsync(Code.With("{|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0));

    [Fact]
    public Task Marks_nest() => Verify.VerifyAnalyzerAsync(
        Code.With("{|#0:[|Bad()|] + {|TST001:Bad()|}|};"), DiagnosticResult.CompilerError("CS0201").WithLocation(0));

    [Theory]
    [InlineData("[|Bad();")]
    [InlineData("Bad()|];")]
    [InlineData("[|Bad()|};")]
    [InlineData("{|TST001:Bad();")]
    public async Task Marks_without_partner_fail(string statements)
    {
        var message = await Failing.AtAsync(Check.TestInput, () => Verify.VerifyAnalyzerAsync(Code.With(statements)));
        Assert.Contains("/0/Test0.cs", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_label_without_mark_fails() =>
        Failing.AtAsync(Check.TestInput, () => Verify.VerifyAnalyzerAsync(Code.With("Bad();"), Verify.Diagnostic().WithLocation(0)));

    [Fact]
    public Task A_mark_that_no_expected_diagnostic_uses_fails() =>
        Failing.AtAsync(Check.TestInput, () => Verify.VerifyAnalyzerAsync(Code.With("{|#0:Good()|};")));

    [Fact]
    public Task A_label_given_twice_fails() => Failing.AtAsync(
        Check.TestInput,
        () => Verify.VerifyAnalyzerAsync(Code.With("{|#0:Bad()|}; {|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0)));

    [Fact]
    public async Task Square_brackets_are_ambiguous_for_two_rules()
    {
        var message = await Failing.AtAsync(
            Check.TestInput, () => CSharpAnalyzerVerifier<TwoRulesAnalyzer>.VerifyAnalyzerAsync(Code.With("[|Bad()|];")));
        Assert.Contains("TST001, TST003", message, StringComparison.Ordinal);
        await CSharpAnalyzerVerifier<TwoRulesAnalyzer>.VerifyAnalyzerAsync(Code.With("{|TST001:Bad()|}; {|TST003:Worse()|};"));
    }

    [Fact]
    public async Task A_rule_the_analyzer_does_not_have_fails() =>
        await Failing.AtAsync(Check.TestInput, () => Verify.VerifyAnalyzerAsync("", Verify.Diagnostic("TST999")));
}
