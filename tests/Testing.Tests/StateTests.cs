using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing.Tests.Subjects;

namespace ScopeLint.Testing.Tests;

public sealed class StateTests
{
    [Fact]
    public Task Several_sources_are_one_project() => new CSharpAnalyzerTest<BadCallAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                "class C { void M() => [|D.Bad()|]; }",
                "static class D { public static void Bad() { } static void M() => {|#0:Bad()|}; }",
                ("E.cs", "class E { void M() => {|TST001:D.Bad()|}; }"),
            },
        },
        ExpectedDiagnostics = { new DiagnosticResult(BadCallAnalyzer.Rule).WithLocation(0).WithArguments("Bad") },
    }.RunAsync();

    [Fact]
    public async Task Top_level_statements_need_a_console_application()
    {
        var test = new CSharpAnalyzerTest<BadCallAnalyzer> { TestCode = "[|Bad()|]; void Bad() { }" };
        await Failing.AtAsync(Check.CompilerErrors, test.RunAsync);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_references_are_visible_to_the_sources()
    {
        const string source = "class C : ScopeLint.Testing.CSharpAnalyzerTest<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer>;";
        await Failing.AtAsync(Check.CompilerErrors, new CSharpAnalyzerTest<BadCallAnalyzer> { TestCode = source }.RunAsync);

        var test = new CSharpAnalyzerTest<BadCallAnalyzer> { TestCode = "class C { ScopeLint.Testing.Check M() => default; }" };
        test.ReferenceAssemblies = ReferenceAssemblies.Running;
        test.TestState.AdditionalReferences.Add(typeof(Check).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public Task A_derived_test_brings_its_own_references_and_analyzers() => new DerivedTest
    {
        TestCode = Code.With("{|TST001:{|TST002:Bad()|}|}; _ = typeof(ScopeLint.Testing.Check);"),
    }.RunAsync();

    [Fact]
    public async Task The_framework_is_a_choice()
    {
        const string newInNet9 = "class C { System.Threading.Lock l = new(); }";
        await Failing.AtAsync(Check.CompilerErrors, new CSharpAnalyzerTest<BadCallAnalyzer> { TestCode = newInNet9 }.RunAsync);
        await new CSharpAnalyzerTest<BadCallAnalyzer>
        {
            TestCode = newInNet9,
            ReferenceAssemblies = ReferenceAssemblies.Running,
        }.RunAsync();
    }

    [Fact]
    public Task The_running_framework_leaves_out_what_lies_beside_the_test() => Failing.AtAsync(
        Check.CompilerErrors,
        new CSharpAnalyzerTest<BadCallAnalyzer>
        {
            TestCode = "class C { ScopeLint.Testing.Check M() => default; }",
            ReferenceAssemblies = ReferenceAssemblies.Running,
        }.RunAsync);

    [Fact]
    public Task A_test_without_source_fails() => Failing.AtAsync(Check.TestInput, new CSharpAnalyzerTest<BadCallAnalyzer>().RunAsync);

    [Fact]
    public Task A_fix_test_without_fixed_code_fails() => Failing.AtAsync(
        Check.TestInput, new CSharpCodeFixTest<BadCallAnalyzer, GoodCallFix> { TestCode = Code.With("[|Bad()|];") }.RunAsync);

    private sealed class DerivedTest : CSharpAnalyzerTest<BadCallAnalyzer>
    {
        public DerivedTest()
        {
            ReferenceAssemblies = ReferenceAssemblies.Running;
            TestState.AdditionalReferences.Add(typeof(Check).Assembly);
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            [.. base.GetDiagnosticAnalyzers(), new OffByDefaultAnalyzer()];
    }
}
