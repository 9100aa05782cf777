using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds where the scope was opened that code names.</summary>
internal static class ReceiverOpening
{
    /// <summary>The call whose result is the only value that the receiver, a local, ever has; null where there is no such call.</summary>
    public static InvocationExpressionSyntax? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax access ? Of(access.Expression, model, cancellation) : null;

    /// <summary>The call whose result is the only value that a local ever has; null where there is no such call.</summary>
    public static InvocationExpressionSyntax? Of(ExpressionSyntax scope, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(scope, cancellation).Symbol is ILocalSymbol local && CodeMeaning.Of(model, cancellation).GiverOf(local, cancellation) is { } giver
            ? scope.SyntaxTree.GetRoot(cancellation).FindNode(giver, getInnermostNodeForTie: true) as InvocationExpressionSyntax
            : null;
}
