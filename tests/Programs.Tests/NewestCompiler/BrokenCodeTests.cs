using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Robustness;
using ScopeLint.CodeFixes;
using ScopeLint.Testing;
using TestSources = ScopeLint.Analyzers.Tests.Sources;

namespace ScopeLint.Programs.Tests.NewestCompiler;

/// <summary>The rules and fixes in the newest compiler, besides the tests of the rules and the cases, which are linked into this project.</summary>
public class BrokenCodeTests
{
    /// <summary>Every so many characters a sample is cut off.</summary>
    private const int Step = 97;

    public static TheoryData<string> Sources => [.. Samples.All, .. Samples.Small];

    [Fact]
    public void CompilerIsNewerThanTheOneTheRulesAreBuiltFor() =>
        Assert.True(typeof(CSharpCompilation).Assembly.GetName().Version >= new Version(5, 9), $"{typeof(CSharpCompilation).Assembly}");

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task SampleCutOffAnywhere_MakesNoRuleThrow(string source)
    {
        var whole = EveryAnalyzer.Compile(EveryAnalyzer.Parse(source));
        Assert.DoesNotContain(
            whole.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        for (var length = source.Length; length > 0; length -= Step)
        {
            await EveryAnalyzer.RunAsync(EveryAnalyzer.Compile(EveryAnalyzer.Parse(source[..length])));
        }
    }

    [Fact]
    public Task DuplicateInAScope_IsFixed()
    {
        const string wrong = "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]); }";
        const string right = "using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }";
        return new ScopeCodeFixTest(new DuplicateVariableAnalyzer(), new DuplicateVariableFix())
        {
            TestState = { Sources = { TestSources.InClosedMethod(wrong), TestSources.GlobalUsings } },
            FixedState = { Sources = { TestSources.InClosedMethod(right), TestSources.GlobalUsings } },
        }.RunAsync(TestContext.Current.CancellationToken);
    }
}
