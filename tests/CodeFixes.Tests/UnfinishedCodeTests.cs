using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Tests;

/// <summary>A file is cut off at every third place, as if it were just being written; whatever is reported, no fixer throws.</summary>
public class UnfinishedCodeTests
{
    private const int Step = 3;

    private const string Source = """
        using ScopeLint;
        Variable.Get<float>("v", [1]); using (var foo = VariableScope.Open("foo", reuse: Reuse.True)) { foo.ReuseVariables();
            Variable.Get<float>("v", [1]); }
        using (var a = VariableScope.Open("a")) { a.ReuseVariables(); Variable.Get<float>("v", [1]); }
        var w = Variable.Get<float>("v", [1]);
        """;

    private static readonly (DiagnosticAnalyzer Analyzer, CodeFixProvider Fixer)[] s_rules =
    [
        (new DuplicateVariableAnalyzer(), new DuplicateVariableFix()),
        (new MissingVariableAnalyzer(), new MissingVariableFix()),
        (new ReuseVariablesTooEarlyAnalyzer(), new ReuseVariablesTooEarlyFix()),
    ];

    [Fact]
    public async Task CutOffAnywhere_NoFixerThrows()
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject("Unfinished", LanguageNames.CSharp)
            .WithMetadataReferences(Program.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var offers = 0;
        var cancellation = TestContext.Current.CancellationToken;
        for (var length = Source.Length; length > 0; length -= Step)
        {
            var document = project.AddDocument("Program.cs", Source[..length]);
            var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
            var analyzed = compilation.WithAnalyzers([.. s_rules.Select(rule => rule.Analyzer)]);
            foreach (var diagnostic in await analyzed.GetAnalyzerDiagnosticsAsync(cancellation))
            {
                var fixer = s_rules.Single(rule => rule.Fixer.FixableDiagnosticIds.Contains(diagnostic.Id)).Fixer;
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (_, _) => offers++, cancellation));
            }
        }

        Assert.True(offers > Source.Length / Step / 4, $"Only {offers} fixes were offered, too few for this test to mean anything.");
    }
}
