using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Uses the local that holds a variable instead of asking for the variable again.</summary>
internal static class FirstVariable
{
    /// <summary>Puts the local in place of the second call; null where it is not certain that the two calls always mean one variable, or that
    /// the local still has it. Whether it is in reach and assigned is for the compiler to say.</summary>
    public static (string Local, ImmutableArray<TextChange> Changes)? InsteadOf(
        InvocationExpressionSyntax second, InvocationExpressionSyntax first, SemanticModel model, CancellationToken cancellation) =>
        first.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
        && declarator.Parent?.Parent is LocalDeclarationStatementSyntax { Parent: { } block } declaration
        && second.Parent is not ExpressionStatementSyntax // A local alone is no statement.
        && second.SpanStart > declaration.Span.End
        && block.Span.Contains(second.Span)
        && SyntaxFactory.AreEquivalent(first, second)
        && HasConstantName(second, model, cancellation)
        && IsInForceStill(declaration, block, second, model, cancellation)
        && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
        && CodeMeaning.Of(model, cancellation).GiverOf(local, cancellation) == first.Span
            ? (local.Name, [new TextChange(second.Span, local.Name)])
            : null;

    private static bool HasConstantName(InvocationExpressionSyntax get, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(get, cancellation) is IInvocationOperation call
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter)?.Value.ConstantValue.HasValue == true;

    /// <summary>Whether nothing is opened between the two that is still open at the second one, which on some path may mean another
    /// variable.</summary>
    private static bool IsInForceStill(
        StatementSyntax declaration, SyntaxNode block, SyntaxNode second, SemanticModel model, CancellationToken cancellation) =>
        second.Ancestors().TakeWhile(node => node != block).All(node =>
            node is not (UsingStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        && block.DescendantNodes(node => node is not UsingStatementSyntax)
            .Where(node => node.SpanStart >= declaration.Span.End && node.SpanStart < second.SpanStart)
            .OfType<InvocationExpressionSyntax>()
            .All(call => !LeavesOpen(call, model, cancellation));

    /// <summary>Whether a call opens something that it does not close, or closes what it has not opened.</summary>
    private static bool LeavesOpen(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        (CodeMeaning.Of(model, cancellation).UseOf([call], cancellation) & (CodeUse.Enters | CodeUse.Leaves)) is CodeUse.Enters or CodeUse.Leaves;
}
