using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Testing.Tests.Subjects;

/// <summary>The well-behaved analyzer: reports calls of methods named Bad. Others derive from it and each break one check.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class BadCallAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule =
        new("TST001", "Bad call", "'{0}' is bad", "Testing", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    protected virtual void Register(AnalysisContext context) => context.RegisterOperationAction(
        operation =>
        {
            if (IsBad(operation))
            {
                Report(operation);
            }
        },
        OperationKind.Invocation);

    protected virtual void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), "Bad"));

    protected static bool IsBad(OperationAnalysisContext context) => ((IInvocationOperation)context.Operation).TargetMethod.Name == "Bad";
}
