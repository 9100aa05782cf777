using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>A file is cut off at every third place, as if it were just being written; whatever is reported, no fixer throws.</summary>
public class UnfinishedCodeTests
{
    private const int Step = 3;

    private static readonly (DiagnosticAnalyzer Analyzer, CodeFixProvider Fixer)[] s_rules =
    [
        (new DuplicateVariableAnalyzer(), new DuplicateVariableFix()),
        (new MissingVariableAnalyzer(), new MissingVariableFix()),
        (new ShapeConflictAnalyzer(), new ShapeConflictFix()),
        (new DTypeConflictAnalyzer(), new DTypeConflictFix()),
        (new ReuseVariablesTooEarlyAnalyzer(), new ReuseVariablesTooEarlyFix()),
        (new ReuseVariablesHasNoEffectAnalyzer(), new ReuseVariablesHasNoEffectFix()),
        (new ReuseVariablesLeaksAnalyzer(), new ReuseVariablesLeaksFix()),
        (new ReuseArgumentHasNoEffectAnalyzer(), new ReuseArgumentHasNoEffectFix()),
        (new ReuseNeedsNameAnalyzer(), new ReuseNeedsNameFix()),
        (new NeverSharedAnalyzer(), new NeverSharedFix()),
        (new ScopeNotClosedAnalyzer(), new ScopeNotClosedFix()),
        (new ScopeLostOnThreadAnalyzer(), new ScopeLostOnThreadFix()),
        (new ScopeAcrossAwaitAnalyzer(), new ScopeAcrossAwaitFix()),
        (new ScopeClosedOutOfOrderAnalyzer(), new ScopeClosedOutOfOrderFix()),
        (new InvalidNameAnalyzer(), new InvalidNameFix()),
        (new NameScopeDoesNotPrefixAnalyzer(), new NameScopeDoesNotPrefixFix()),
        (new ConflictingArgumentsAnalyzer(), new ConflictingArgumentsFix()),
    ];

    [Theory]
    [InlineData("""
        using ScopeLint;
        Variable.Get<float>("v", [1]); var w = Variable.Get<float>("v", [1]);
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a", reuse: Reuse.None)) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); }
        """)]
    [InlineData("""
        using ScopeLint;
        Variable.Get<float>("a/weights", [1]);
        using (var a = VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("weigths", [1]); Variable.Get<float>("b", [1]); }
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a")) { a.ReuseVariables(); var v = Variable.Get<float>("v", [1]); if (v.Trainable) { } }
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [2]); }
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); Variable<int> v = Variable.Get<int>("v"); }
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get("v", [1]); if (a != null) { a?.ReuseVariables(); } }
        """)]
    [InlineData("""
        using ScopeLint;
        Models.Share(true);
        class Models { public static void Share(bool b) { if (b) { VariableScope.Current.ReuseVariables(); } Variable.Get<float>("v", [1]); Get(1); } }
        """)]
    [InlineData("""
        using ScopeLint;
        var a = VariableScope.Open("a", reuse: Reuse.Auto); a.Dispose();
        using (var b = VariableScope.Open(a, reuse: Reuse.None)) { Variable.Get<float>("v", [1]); }
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open(null, defaultName: "a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """)]
    [InlineData("""
        using ScopeLint;
        var a = VariableScope.Open("a"); var b = VariableScope.Open("b"); Variable.Get<float>("v", [1]); a.Dispose(); b?.Dispose();
        """)]
    [InlineData("""
        using ScopeLint;
        using (NameScope.Open("a")) { Variable.Get<float>("v", [1]); } Variable.Get<int>("w", [1], Initializer.FromValue(1)); Variable.Get<int>("x y", [1]);
        """)]
    [InlineData("""
        using ScopeLint;
        using (var a = VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Create(1.0f, "v", trainable: false); }
        """)]
    [InlineData("""
        using ScopeLint; using System.Threading.Tasks;
        using (VariableScope.Open("a")) { Task.Run(() => Variable.Get<float>("v", [1])); new Task(Layer); void Layer() => Variable.Get<float>("w", [1]); }
        """)]
    [InlineData("""
        using ScopeLint; using System.Threading.Tasks;
        using var a = VariableScope.Open("a");
        var v = Variable.Get<float>("v", [1]);
        var n = await Task.Run(() => v.FullName);
        if (n.Length > 0) { Variable.Get<float>(n, [1]); }
        await foreach (var x in Numbers()) { Variable.Get<float>($"{x}", [1]); }
        """)]
    public async Task CutOffAnywhere_NoFixerThrows(string source)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject("Unfinished", LanguageNames.CSharp)
            .WithMetadataReferences(References.All)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var offers = 0;
        var cancellation = TestContext.Current.CancellationToken;

        // Compiled once: what is made from it shares the symbols of what it references.
        await project.GetCompilationAsync(cancellation);
        for (var length = source.Length; length > 0; length -= Step)
        {
            var document = project.AddDocument("Program.cs", source[..length]);
            var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
            var analyzed = compilation.WithAnalyzers([.. s_rules.Select(rule => rule.Analyzer)]);
            foreach (var diagnostic in await analyzed.GetAnalyzerDiagnosticsAsync(cancellation))
            {
                var fixer = s_rules.Single(rule => rule.Fixer.FixableDiagnosticIds.Contains(diagnostic.Id)).Fixer;
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (_, _) => offers++, cancellation));
            }
        }

        Assert.True(offers > 1, "No fix was offered for unfinished code, so this has tested nothing.");
    }
}
