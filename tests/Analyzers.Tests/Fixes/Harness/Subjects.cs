using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Analyzers.Tests.Fixes.Harness;

/// <summary>Reports calls of Bad and of Worse. Others derive from it and each break one check.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class BadCallAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TST001", "Bad call", "This is bad", "Testing", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    protected virtual GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Generated);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.InvocationExpression);
    }

    protected virtual void Look(SyntaxNodeAnalysisContext context)
    {
        if (((InvocationExpressionSyntax)context.Node).Expression.ToString() is "Bad" or "Worse")
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, context.Node.GetLocation()));
        }
    }
}

/// <summary>Reports a place once in its life, although an editor keeps one analyzer for many compilations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RememberingAnalyzer : BadCallAnalyzer
{
    private readonly ConcurrentDictionary<int, bool> _seen = new();

    protected override void Look(SyntaxNodeAnalysisContext context)
    {
        if (_seen.TryAdd(context.Node.SpanStart, true))
        {
            base.Look(context);
        }
    }
}

/// <summary>Says that it has thought of generated code, and reports there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GeneratedCodeAnalyzer : BadCallAnalyzer
{
    protected override GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}

/// <summary>Offers to call Good, and then something else.</summary>
/// <param name="other">What the second action calls; null if there is none.</param>
/// <param name="fixesAll">Whether it can fix all.</param>
internal sealed class GoodCallFix(string? other = null, bool fixesAll = true) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TST001"];

    public override FixAllProvider? GetFixAllProvider() => fixesAll ? WellKnownFixAllProviders.BatchFixer : null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var called = root.FindNode(context.Span).DescendantNodes().OfType<IdentifierNameSyntax>().First();
        foreach (var name in new[] { "Good", other }.OfType<string>())
        {
            var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(called, SyntaxFactory.IdentifierName(name).WithTriviaFrom(called)));
            context.RegisterCodeFix(CodeAction.Create(name, _ => Task.FromResult(changed), name), context.Diagnostics);
        }
    }
}
