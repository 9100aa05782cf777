using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>What the analyzers that others are measured by have in common: they report nothing.</summary>
public abstract class Yardstick : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("BENCH", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    private protected abstract void Register(AnalysisContext context);
}

/// <summary>Looks up one type and registers nothing: what any analyzer costs that has nothing to do. It alone is found by the compiler in
/// this assembly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LookUpYardstick : Yardstick
{
    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(start => start.Compilation.GetTypeByMetadataName("ScopeLint.VariableScope"));
}

/// <summary>Is called for every block of operations, and does nothing.</summary>
internal sealed class EmptyBlockYardstick : Yardstick
{
    private protected override void Register(AnalysisContext context) => context.RegisterOperationBlockAction(_ => { });
}

/// <summary>Builds the control-flow graph of every block.</summary>
internal sealed class FlowGraphYardstick : Yardstick
{
    private protected override void Register(AnalysisContext context) => context.RegisterOperationBlockAction(block =>
    {
        foreach (var operation in block.OperationBlocks)
        {
            block.GetControlFlowGraph(operation);
        }
    });
}
