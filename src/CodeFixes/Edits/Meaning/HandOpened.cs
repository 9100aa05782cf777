using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>A scope that is opened by a statement of its own, and closed by hand or not at all.</summary>
/// <param name="Statement">The statement: a local declaration, or the call alone.</param>
/// <param name="Opening">The call that opens it.</param>
/// <param name="Local">The local that holds it; null where none does.</param>
/// <param name="Closings">The statements that only close it.</param>
internal sealed record HandOpened(
    StatementSyntax Statement, InvocationExpressionSyntax Opening, ILocalSymbol? Local, ImmutableArray<ExpressionStatementSyntax> Closings)
{
    /// <summary>The scope that a call opens; null where it goes elsewhere than to a local of its own, or where the local is used in a way that may
    /// close it out of sight.</summary>
    public static HandOpened? By(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        switch (opening.Parent)
        {
            case ExpressionStatementSyntax statement:
                return Alone(statement, opening);
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax statement }
                when model.GetSymbolInfo(target, cancellation).Symbol is IDiscardSymbol:
                return Alone(statement, opening);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                when declarator.Parent?.Parent is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } statement
                    && StatementLists.SiblingsOf(statement).Count > 0
                    && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
                    && ClosingsOf(local, opening, model, cancellation) is { } closings:
                return new HandOpened(statement, opening, local, closings);
            default:
                return null;
        }
    }

    /// <summary>The only statement that closes a scope which its using statement or declaration closes anyway; null where there is none, or more than
    /// one.</summary>
    public static ExpressionStatementSyntax? ClosedBeforeItsUsingEnds(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        opening.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
        && declarator.Parent?.Parent is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
        && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
        && CodeMeaning.Of(model, cancellation).UsesOf(local, cancellation) is ([var closing], _)
        && StatementAt(closing, declarator) is { } statement && StatementLists.SiblingsOf(statement).Count > 0
            ? statement
            : null;

    private static HandOpened? Alone(StatementSyntax statement, InvocationExpressionSyntax opening) =>
        StatementLists.SiblingsOf(statement).Count > 0 ? new HandOpened(statement, opening, Local: null, []) : null;

    /// <summary>The statements that close the scope which a call gives a local; null where something else may close it, or it may hold another one.</summary>
    private static ImmutableArray<ExpressionStatementSyntax>? ClosingsOf(
        ILocalSymbol local, InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        var meaning = CodeMeaning.Of(model, cancellation);
        if (meaning.GiverOf(local, cancellation) != opening.Span || meaning.UsesOf(local, cancellation) is not (var closings, false))
        {
            return null;
        }

        ImmutableArray<ExpressionStatementSyntax> statements = [.. closings.Select(closing => StatementAt(closing, opening)).OfType<ExpressionStatementSyntax>()];
        return statements.Length == closings.Length ? statements : null;
    }

    /// <summary>The statement <c>scope.Dispose();</c> or <c>scope?.Dispose();</c>.</summary>
    private static ExpressionStatementSyntax? StatementAt(TextSpan closing, SyntaxNode file) =>
        file.SyntaxTree.GetRoot().FindNode(closing, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && statement.Expression.Span.End == closing.End
            ? statement
            : null;
}
