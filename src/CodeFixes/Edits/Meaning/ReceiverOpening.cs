using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds where the scope was opened that a method is called on.</summary>
internal static class ReceiverOpening
{
    /// <summary>The call whose result is the only value that the receiver, a local, ever has; null where there is no such call.</summary>
    public static InvocationExpressionSyntax? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax access ? Of(access.Expression, model, cancellation) : null;

    /// <summary>The call whose result is the only value that a local ever has; null where there is no such call.</summary>
    public static InvocationExpressionSyntax? Of(ExpressionSyntax scope, SemanticModel model, CancellationToken cancellation) =>
        scope is IdentifierNameSyntax && model.GetSymbolInfo(scope, cancellation).Symbol is ILocalSymbol local
            ? LocalValues.OnlyValueOf(local, model, cancellation) as InvocationExpressionSyntax
            : null;
}
