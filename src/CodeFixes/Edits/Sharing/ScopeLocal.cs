using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
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
            || OpeningCall.LocalOf(opening, model, cancellation) is not { } local
            || !model.LookupSymbols(statement.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default))
        {
            return null;
        }

        return [StatementMoves.Before(statement, $"{local.Name}.{RuntimeNames.ReuseVariables}();", source)];
    }
}
