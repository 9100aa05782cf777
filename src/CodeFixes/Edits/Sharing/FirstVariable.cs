using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Uses the local that holds a variable instead of asking for the variable again.</summary>
internal static class FirstVariable
{
    /// <summary>Puts the local in place of the second call; null where it is not certain that the two calls always mean one variable, or that
    /// the local still has it. Whether it is in reach and assigned is for the compiler to say.</summary>
    public static (string Local, ImmutableArray<TextChange> Changes)? InsteadOf(
        InvocationExpressionSyntax second, InvocationExpressionSyntax first, SemanticModel model, CancellationToken cancellation) =>
        first.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
        && declarator.Parent?.Parent is LocalDeclarationStatementSyntax declaration
        && second.Parent is not ExpressionStatementSyntax // A local alone is no statement.
        && SyntaxFactory.AreEquivalent(first, second)
        && HasFixedName(second, model, cancellation)
        && CodeMeaning.Of(model, cancellation).IsOpenAsBefore(second, StatementLists.Behind(declaration), cancellation)
        && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
        && CodeMeaning.Of(model, cancellation).GiverOf(local, cancellation) == first.Span
            ? (local.Name, [new TextChange(second.Span, local.Name)])
            : null;

    private static bool HasFixedName(InvocationExpressionSyntax get, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(get, cancellation) is IInvocationOperation call
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter) is { Value: var name }
        && CodeMeaning.Of(model, cancellation).IsFixed(name.Syntax, cancellation);
}
