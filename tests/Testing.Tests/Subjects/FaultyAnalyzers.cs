using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Testing.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer : BadCallAnalyzer
{
    protected override void Report(OperationAnalysisContext context) => throw new InvalidOperationException("thrown on purpose");
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OffByDefaultAnalyzer : BadCallAnalyzer
{
    private static readonly DiagnosticDescriptor Off =
        new("TST002", "Bad call", "'{0}' is bad", "Testing", DiagnosticSeverity.Hidden, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Off];

    protected override void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Off, context.Operation.Syntax.GetLocation(), "Bad"));
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwiceReportingAnalyzer : BadCallAnalyzer
{
    protected override void Report(OperationAnalysisContext context)
    {
        base.Report(context);
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), "Bad, again"));
    }
}

/// <summary>Points at the class as an additional location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PointingAnalyzer : BadCallAnalyzer
{
    protected override void Report(OperationAnalysisContext context)
    {
        var type = context.Operation.Syntax.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), [type.Identifier.GetLocation()], "Bad"));
    }
}

/// <summary>Reports each text once in its life, although an editor keeps one analyzer for many compilations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RememberingAnalyzer : BadCallAnalyzer
{
    private readonly ConcurrentDictionary<int, bool> _seen = new();

    protected override void Report(OperationAnalysisContext context)
    {
        if (_seen.TryAdd(context.Operation.Syntax.SpanStart, true))
        {
            base.Report(context);
        }
    }
}

/// <summary>Reports a class unless another one is looked at in the same moment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RacingAnalyzer : BadCallAnalyzer
{
    private int _runs;

    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        // Only the first run must not fail for want of a free thread; the second is never to meet.
        var patience = TimeSpan.FromSeconds(Interlocked.Increment(ref _runs) == 1 ? 20 : 0.05);
        var meeting = new CountdownEvent(2);
        start.RegisterSymbolAction(
            symbol =>
            {
                meeting.Signal();
                if (!meeting.Wait(patience))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], "racing"));
                }
            },
            SymbolKind.NamedType);
    });
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PlacelessAnalyzer : BadCallAnalyzer
{
    protected override void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, "Bad"));
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GeneratedCodeAnalyzer : BadCallAnalyzer
{
    protected override void Register(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        base.Register(context);
    }
}

/// <summary>Reports all calls of Bad when the whole compilation has been seen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CompilationEndAnalyzer : BadCallAnalyzer
{
    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var found = new ConcurrentQueue<Location>();
        start.RegisterOperationAction(
            operation =>
            {
                if (IsBad(operation))
                {
                    found.Enqueue(operation.Operation.Syntax.GetLocation());
                }
            },
            OperationKind.Invocation);
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var location in found)
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, location, "Bad"));
            }
        });
    });
}

/// <summary>Reports, while a method named Probe is analysed, the calls of Bad in all other methods of all files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FarSightedAnalyzer : BadCallAnalyzer
{
    protected override void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(
        node =>
        {
            if (node.Node is not MethodDeclarationSyntax { Identifier.Text: "Probe" })
            {
                return;
            }

            var calls = node.Compilation.SyntaxTrees
                .SelectMany(tree => tree.GetRoot().DescendantNodes())
                .OfType<InvocationExpressionSyntax>()
                .Where(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "Bad" });
            foreach (var call in calls)
            {
                node.ReportDiagnostic(Diagnostic.Create(Rule, call.GetLocation(), "Bad"));
            }
        },
        SyntaxKind.MethodDeclaration);
}

/// <summary>Has a second rule, against calls of methods named Worse.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwoRulesAnalyzer : BadCallAnalyzer
{
    private static readonly DiagnosticDescriptor Worse =
        new("TST003", "Worse call", "worse", "Testing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule, Worse];

    protected override void Register(AnalysisContext context)
    {
        base.Register(context);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Worse" } })
                {
                    node.ReportDiagnostic(Diagnostic.Create(Worse, node.Node.GetLocation()));
                }
            },
            SyntaxKind.InvocationExpression);
    }
}

/// <summary>Reports only the first bad call of a method, as one that stops at the first certain failure does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FirstOnlyAnalyzer : BadCallAnalyzer
{
    protected override void Report(OperationAnalysisContext context)
    {
        var call = context.Operation.Syntax;
        var first = call.FirstAncestorOrSelf<BlockSyntax>()!
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .First(other => other.Expression.ToString() == "Bad");
        if (call == first)
        {
            base.Report(context);
        }
    }
}
