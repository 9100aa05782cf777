using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing.Tests.Subjects;

namespace ScopeLint.Testing.Tests;

public sealed partial class LocalDiagnosticTests
{
    private const string Methods = "int Bad() => 0; static int Good() => 0;";

    [Fact]
    public Task A_diagnostic_of_the_end_of_the_compilation_fails() =>
        FailsAsync<CompilationEndAnalyzer>($"class C {{ void M() {{ [|Bad()|]; }} {Methods} }}");

    [Fact]
    public Task A_diagnostic_reported_from_another_member_fails() =>
        FailsAsync<FarSightedAnalyzer>($"class C {{ void Probe() {{ }} void M() {{ [|Bad()|]; }} {Methods} }}");

    [Fact]
    public Task A_diagnostic_reported_from_another_file_fails() =>
        FailsAsync<FarSightedAnalyzer>($"class C {{ void M() {{ [|Bad()|]; }} {Methods} }}", "class D { void Probe() { } }");

    [Fact]
    public Task A_diagnostic_reported_from_its_own_member_passes() =>
        Test<FarSightedAnalyzer>($"class C {{ void Probe() {{ [|Bad()|]; }} {Methods} }}").RunAsync();

    [Theory]
    [InlineData("void M() { void L() { [|Bad()|]; } }")]
    [InlineData("int P { get { return [|Bad()|]; } }")]
    [InlineData("C() { [|Bad()|]; }")]
    [InlineData("System.Func<C, int> f = c => [|c.Bad()|];")]
    [InlineData("class D { int M(C c) { return [|c.Bad()|]; } static int Good() => 0; }")]
    public Task Members_of_all_kinds_pass(string member) =>
        Test<BadCallAnalyzer>($"class C {{ {member} {Methods} }}").RunAsync();

    private static async Task FailsAsync<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Test<TAnalyzer>(sources);
        var message = await Failing.AtAsync(Check.LocalDiagnostic, test.RunAsync);
        Assert.Contains("TST001", message, StringComparison.Ordinal);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        await test.RunAsync();
    }

    private static CSharpCodeFixTest<TAnalyzer, GoodCallFix> Test<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, GoodCallFix>();
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
            test.FixedState.Sources.Add(Call().Replace(source, "Good()"));
        }

        return test;
    }

    [GeneratedRegex(@"\[\|(c\.)?Bad\(\)\|\]")]
    private static partial Regex Call();
}
