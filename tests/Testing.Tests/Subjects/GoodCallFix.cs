using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Testing.Tests.Subjects;

/// <summary>The well-behaved fixer: calls Good, or by its second action Better. Others derive from it and each break one check.</summary>
internal class GoodCallFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TST001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
        if (root?.FindNode(context.Span) is { } found && found.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
        {
            Register(context, root, call);
        }
    }

    protected virtual void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call)
    {
        Offer(context, "Good", () => root.ReplaceNode(call.Expression, Name("Good").WithTriviaFrom(call.Expression)));
        Offer(context, "Better", () => root.ReplaceNode(call.Expression, Name("Better").WithTriviaFrom(call.Expression)));
    }

    protected static void Offer(CodeFixContext context, string title, Func<SyntaxNode> change) => context.RegisterCodeFix(
        CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change())), equivalenceKey: title),
        context.Diagnostics);

    protected static IdentifierNameSyntax Name(string name) => SyntaxFactory.IdentifierName(name);
}
