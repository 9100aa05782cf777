using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Runs all rules at once on code in any condition.</summary>
internal static class EveryAnalyzer
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    /// <summary>Holds the references, so that each compilation made from it need not read them again.</summary>
    private static readonly Lazy<CSharpCompilation> Base = new(() => CSharpCompilation.Create(
        "Robustness",
        [Parse(Sources.GlobalUsings)],
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Parsing);

    /// <summary>A compilation of trees that may use the library; a program where they have top-level statements.</summary>
    public static CSharpCompilation Compile(params IEnumerable<SyntaxTree> trees)
    {
        var compilation = Base.Value.AddSyntaxTrees(trees);
        return compilation.SyntaxTrees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)))
            ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            : compilation;
    }

    /// <summary>What all rules report.</summary>
    /// <exception cref="InvalidOperationException">One of them threw.</exception>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => failure = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers(EveryRule.Create(), options).GetAnalyzerDiagnosticsAsync();
        return failure is null ? reported : throw new InvalidOperationException("A rule threw, which a build shows as AD0001.", failure);
    }
}
