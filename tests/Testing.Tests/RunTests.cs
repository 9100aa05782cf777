using ScopeLint.Testing.Tests.Subjects;

namespace ScopeLint.Testing.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task An_analyzer_that_throws_fails_even_if_the_test_expects_it()
    {
        var message = await Failing.AtAsync(
            Check.AnalyzerException,
            () => CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync(Code.With("{|AD0001:Bad()|};")));
        Assert.Contains("thrown on purpose", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_off_by_default_is_switched_on()
    {
        await CSharpAnalyzerVerifier<OffByDefaultAnalyzer>.VerifyAnalyzerAsync(
            Code.With("{|#0:Bad()|};"),
            CSharpAnalyzerVerifier<OffByDefaultAnalyzer>.Diagnostic("TST002").WithLocation(0).WithArguments("Bad"));
        await Failing.AtAsync(
            Check.Diagnostics, () => CSharpAnalyzerVerifier<OffByDefaultAnalyzer>.VerifyAnalyzerAsync(Code.With("Bad();")));
    }

    [Fact]
    public Task A_config_file_switches_a_rule_off() => new CSharpAnalyzerTest<OffByDefaultAnalyzer>
    {
        TestCode = Code.With("Bad();"),
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\ndotnet_diagnostic.TST002.severity = none\n") } },
    }.RunAsync();

    [Fact]
    public async Task State_kept_between_runs_fails()
    {
        var message = await Failing.AtAsync(
            Check.SerialRun, () => CSharpAnalyzerVerifier<RememberingAnalyzer>.VerifyAnalyzerAsync(Code.With("[|Bad()|];")));
        Assert.Contains("expected, but not reported:\n  /0/Test0.cs(5,9)", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_first_run_is_concurrent_and_the_second_is_not() => Failing.AtAsync(
        Check.SerialRun, () => CSharpAnalyzerVerifier<RacingAnalyzer>.VerifyAnalyzerAsync("class First; class Second;"));

    [Fact]
    public async Task What_a_pragma_does_not_silence_fails()
    {
        var test = new CSharpAnalyzerTest<PlacelessAnalyzer>
        {
            TestCode = Code.With("Bad();"),
            ExpectedDiagnostics = { new DiagnosticResult(BadCallAnalyzer.Rule) },
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
        };
        await Failing.AtAsync(Check.Suppression, test.RunAsync);
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();
    }

    [Fact]
    public Task The_pragma_goes_behind_definitions() =>
        CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync("#define A\n#undef B\n" + Code.With("[|Bad()|];"));

    [Fact]
    public async Task Diagnostics_in_generated_code_fail()
    {
        var test = new CSharpAnalyzerTest<GeneratedCodeAnalyzer> { TestCode = Code.With("[|Bad()|];") };
        await Failing.AtAsync(Check.GeneratedCode, test.RunAsync);
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task An_undeclared_compiler_error_fails()
    {
        var message = await Failing.AtAsync(
            Check.CompilerErrors, () => CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync(Code.With("Missing();")));
        Assert.Contains("test code", message, StringComparison.Ordinal);
        Assert.Contains("error CS0103", message, StringComparison.Ordinal);
        await CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync(Code.With("{|CS0103:Missing|}();"));
    }

    [Fact]
    public async Task Compiler_warnings_count_where_their_id_is_declared()
    {
        await CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync(Code.With("int unused;"));
        await CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync(Code.With("int {|CS0168:unused|};"));
        await Failing.AtAsync(
            Check.Diagnostics,
            () => CSharpAnalyzerVerifier<BadCallAnalyzer>.VerifyAnalyzerAsync(Code.With("int {|CS0168:unused|}; int more;")));
    }
}
