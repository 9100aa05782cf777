using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>In a project that references no scope library the rules do nothing.</summary>
public class NoLibraryTests
{
    private const string Source = "public static class Variable { public static void Get(string name) { } public static void M() { Get(\"v\"); Get(\"v\"); } }";

    [Fact]
    public async Task WithoutALibrary_NoActionIsRegistered()
    {
        var references = References.All.Where(reference => !IsLibrary(reference)).ToList();
        Assert.True(references.Count < References.All.Length, "Nothing was left out.");
        Assert.All(await ActionsInAsync(CSharpCompilation.Create("Plain", [EveryAnalyzer.Parse(Source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task WithALibrary_EachRuleLooksAtDocuments() =>
        Assert.All(await ActionsInAsync(EveryAnalyzer.Compile(EveryAnalyzer.Parse(Source))), count => Assert.Equal(1, count));

    private static bool IsLibrary(MetadataReference reference) => Path.GetFileName(reference.Display) is { } name && name.StartsWith("ScopeLint", StringComparison.Ordinal);

    /// <summary>How many actions each rule has beside the one that asks for the library.</summary>
    private static async Task<List<int>> ActionsInAsync(CSharpCompilation compilation)
    {
        var rules = EveryRule.Create().RemoveAll(rule => rule.SupportedDiagnostics.All(descriptor => !descriptor.IsEnabledByDefault));
        var result = await compilation.WithAnalyzers(rules).GetAnalysisResultAsync(TestContext.Current.CancellationToken);
        return [.. result.AnalyzerTelemetryInfo.Values.Select(Count)];
    }

    private static int Count(Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo told) =>
        told.CompilationEndActionsCount + told.CompilationActionsCount + told.SyntaxTreeActionsCount + told.SemanticModelActionsCount + told.SymbolActionsCount
        + told.SymbolStartActionsCount + told.SyntaxNodeActionsCount + told.CodeBlockActionsCount + told.CodeBlockStartActionsCount + told.OperationActionsCount
        + told.OperationBlockActionsCount + told.OperationBlockStartActionsCount + told.AdditionalFileActionsCount;
}
