using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Uses the local that holds an open scope.</summary>
internal static class ScopeLocal
{
    /// <summary>Puts <c>scope.ReuseVariables();</c> before a statement of a list; null where no local in reach was given the scope that a call
    /// opens.</summary>
    public static ImmutableArray<TextChange>? ReuseVariablesBefore(
        StatementSyntax statement, InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (StatementLists.SiblingsOf(statement).Count == 0
            || LocalOf(opening, model, cancellation) is not { } local
            || !model.LookupSymbols(statement.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default))
        {
            return null;
        }

        return [StatementMoves.Before(statement, $"{local.Name}.{RuntimeNames.ReuseVariables}();", source)];
    }

    private static ILocalSymbol? LocalOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        (opening.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellation),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => model.GetSymbolInfo(target, cancellation).Symbol,
            _ => null,
        }) as ILocalSymbol;
}
