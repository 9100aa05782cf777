using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>What the head of a using statement, or a using declaration, opens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Opening">The call that opens it.</param>
/// <param name="Declarator">The declaration of the local that holds it, in the head; null where there is none.</param>
/// <param name="Local">The local that holds it; null where none does.</param>
internal sealed record OpenedScope(ScopeForm Kind, InvocationExpressionSyntax Opening, VariableDeclaratorSyntax? Declarator, ILocalSymbol? Local)
{
    /// <summary>What a using statement or declaration opens; null where that is nothing of the library, or several things, or where something
    /// other than a local holds it.</summary>
    public static OpenedScope? By(StatementSyntax head, SemanticModel model, CancellationToken cancellation) => head switch
    {
        UsingStatementSyntax { AwaitKeyword.RawKind: 0 } block => block switch
        {
            { Declaration: { } declaration } => Declared(declaration, model, cancellation),
            { Expression: InvocationExpressionSyntax opening } => Of(opening, null, null, model, cancellation),
            { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: InvocationExpressionSyntax opening } } =>
                model.GetSymbolInfo(target, cancellation).Symbol is ILocalSymbol local ? Of(opening, null, local, model, cancellation) : null,
            _ => null,
        },
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 } statement =>
            Declared(statement.Declaration, model, cancellation),
        _ => null,
    };

    private static OpenedScope? Declared(VariableDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) =>
        declaration.Variables is { Count: 1 } variables
        && variables[0] is { Initializer.Value: InvocationExpressionSyntax opening } declarator
        && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
            ? Of(opening, declarator, local, model, cancellation)
            : null;

    private static OpenedScope? Of(
        InvocationExpressionSyntax opening, VariableDeclaratorSyntax? declarator, ILocalSymbol? local, SemanticModel model,
        CancellationToken cancellation) =>
        CodeMeaning.Of(model, cancellation).MemberOf(opening, cancellation) switch
        {
            ApiMember.OpenByName or ApiMember.OpenByObject => new OpenedScope(ScopeForm.Variable, opening, declarator, local),
            ApiMember.OpenNameScope => new OpenedScope(ScopeForm.Name, opening, declarator, local),
            ApiMember.EnterGraph => new OpenedScope(ScopeForm.Graph, opening, declarator, local),
            _ => null,
        };
}
