using Microsoft.CodeAnalysis;
using ScopeLint.Testing.Tests.Subjects;
using Pointing = ScopeLint.Testing.CSharpAnalyzerVerifier<ScopeLint.Testing.Tests.Subjects.PointingAnalyzer>;
using Verify = ScopeLint.Testing.CSharpAnalyzerVerifier<ScopeLint.Testing.Tests.Subjects.BadCallAnalyzer>;

namespace ScopeLint.Testing.Tests;

public sealed class DiagnosticsTests
{
    [Theory]
    [InlineData("Bad();")] // reported, but not expected
    [InlineData("[|Good()|];")] // expected, but not reported
    [InlineData("[|Bad|]();")] // full span
    [InlineData("{|TST002:Bad()|};")] // id
    [InlineData("[|[|Bad()|]|];")] // multiset
    public Task Anything_but_the_expected_diagnostics_fails(string statements) =>
        Failing.AtAsync(Check.Diagnostics, () => Verify.VerifyAnalyzerAsync(Code.With(statements)));

    [Fact]
    public async Task One_expectation_is_not_enough_for_two_diagnostics()
    {
        await Failing.AtAsync(
            Check.Diagnostics, () => CSharpAnalyzerVerifier<TwiceReportingAnalyzer>.VerifyAnalyzerAsync(Code.With("[|Bad()|];")));
        await CSharpAnalyzerVerifier<TwiceReportingAnalyzer>.VerifyAnalyzerAsync(
            Code.With("{|#0:[|Bad()|]|};"), Verify.Diagnostic().WithLocation(0).WithArguments("Bad"));
        await CSharpAnalyzerVerifier<TwiceReportingAnalyzer>.VerifyAnalyzerAsync(
            Code.With("{|#0:[|Bad()|]|};"), Verify.Diagnostic().WithLocation(0).WithArguments("Bad, again"));
    }

    [Fact]
    public async Task Arguments_stand_for_the_message()
    {
        await Verify.VerifyAnalyzerAsync(Code.With("{|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0).WithArguments("Bad"));
        await Verify.VerifyAnalyzerAsync(Code.With("{|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0).WithMessage("'Bad' is bad"));
        var message = await Failing.AtAsync(
            Check.Diagnostics,
            () => Verify.VerifyAnalyzerAsync(Code.With("{|#0:Bad()|};"), Verify.Diagnostic().WithLocation(0).WithArguments("Good")));
        Assert.Contains("'Good' is bad", message, StringComparison.Ordinal);
        Assert.Contains("'Bad' is bad", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_without_a_format_fail()
    {
        var exception = Assert.Throws<VerificationException>(() => DiagnosticResult.CompilerError("CS0103").WithArguments("x"));
        Assert.Equal(Check.TestInput, exception.Check);
        await Verify.VerifyAnalyzerAsync(
            Code.With("{|#0:x|}();"),
            DiagnosticResult.CompilerError("CS0103").WithLocation(0).WithMessage("The name 'x' does not exist in the current context"));
    }

    [Fact]
    public async Task Severity_is_compared_if_given_or_with_arguments()
    {
        const string raised = "root = true\n[*]\ndotnet_diagnostic.TST001.severity = warning\n";
        await Configured(raised, Verify.Diagnostic().WithLocation(0)).RunAsync();
        var warning = Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning);
        await Configured(raised, warning.WithArguments("Bad")).RunAsync();
        await Failing.AtAsync(Check.Diagnostics, Configured(raised, Verify.Diagnostic().WithLocation(0).WithArguments("Bad")).RunAsync);
        await Failing.AtAsync(
            Check.Diagnostics,
            Configured(raised, Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info)).RunAsync);
    }

    [Fact]
    public async Task Additional_locations_are_compared_with_arguments_or_several_locations()
    {
        var source = Code.With("{|#0:Bad()|};").Replace("class C", "class {|#1:C|}", StringComparison.Ordinal);
        var plain = Code.With("{|#0:Bad()|};");
        await Pointing.VerifyAnalyzerAsync(plain, Pointing.Diagnostic().WithLocation(0));
        await Pointing.VerifyAnalyzerAsync(source, Pointing.Diagnostic().WithLocation(0).WithLocation(1));
        await Pointing.VerifyAnalyzerAsync(source, Pointing.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("Bad"));
        await Failing.AtAsync(
            Check.Diagnostics, () => Pointing.VerifyAnalyzerAsync(plain, Pointing.Diagnostic().WithLocation(0).WithArguments("Bad")));
        await Failing.AtAsync(
            Check.Diagnostics, () => Verify.VerifyAnalyzerAsync(source, Verify.Diagnostic().WithLocation(0).WithLocation(1)));
    }

    [Fact]
    public async Task Failures_show_places_and_code()
    {
        var message = await Failing.AtAsync(Check.Diagnostics, () => Verify.VerifyAnalyzerAsync(Code.With("Bad(); [|Good()|];")));
        Assert.Contains("/0/Test0.cs(5,9)-(5,14): info TST001: 'Bad' is bad", message, StringComparison.Ordinal);
        Assert.Contains("/0/Test0.cs(5,16)-(5,22): TST001", message, StringComparison.Ordinal);
        Assert.Contains("|         Bad(); Good();\n      |         ^^^^^\n", message, StringComparison.Ordinal);
        Assert.Contains("|                ^^^^^^\n", message, StringComparison.Ordinal);
    }

    private static CSharpAnalyzerTest<BadCallAnalyzer> Configured(string config, DiagnosticResult expected) => new()
    {
        TestCode = Code.With("{|#0:Bad()|};"),
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", config) } },
        ExpectedDiagnostics = { expected },
    };
}
