using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
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
                    && ClosingsOf(local, statement, model, cancellation) is { } closings:
                return new HandOpened(statement, opening, local, closings);
            default:
                return null;
        }
    }

    /// <summary>The only statement that closes a scope which its using statement or declaration closes anyway; null where there is none, or more than
    /// one.</summary>
    public static ExpressionStatementSyntax? ClosedBeforeItsUsingEnds(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        if (opening.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || declarator.Parent?.Parent is not (UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            || model.GetDeclaredSymbol(declarator, cancellation) is not ILocalSymbol local)
        {
            return null;
        }

        var closings = FreeNames.MemberOf(declarator).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local))
            .Select(ClosingBy).OfType<ExpressionStatementSyntax>().Take(2).ToList();
        return closings.Count == 1 && StatementLists.SiblingsOf(closings[0]).Count > 0 ? closings[0] : null;
    }

    private static HandOpened? Alone(StatementSyntax statement, InvocationExpressionSyntax opening) =>
        StatementLists.SiblingsOf(statement).Count > 0 ? new HandOpened(statement, opening, Local: null, []) : null;

    private static ImmutableArray<ExpressionStatementSyntax>? ClosingsOf(
        ILocalSymbol local, StatementSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        var closings = ImmutableArray.CreateBuilder<ExpressionStatementSyntax>();
        var mentions = FreeNames.MemberOf(declaration).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local));
        foreach (var mention in mentions)
        {
            if (ClosingBy(mention) is { } closing && !IsInsideAFunction(closing, declaration))
            {
                closings.Add(closing);
            }
            else if (!OnlyUses(mention, model, cancellation))
            {
                return null;
            }
        }

        return closings.ToImmutable();
    }

    /// <summary>The statement <c>scope.Dispose();</c> or <c>scope?.Dispose();</c>.</summary>
    public static ExpressionStatementSyntax? ClosingBy(IdentifierNameSyntax mention) => mention.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: RuntimeNames.Dispose, Parent: InvocationExpressionSyntax call } access
            when access.Expression == mention => call.Parent as ExpressionStatementSyntax,
        ConditionalAccessExpressionSyntax
        {
            WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: RuntimeNames.Dispose } },
        } access when access.Expression == mention => access.Parent as ExpressionStatementSyntax,
        _ => null,
    };

    /// <summary>Whether a mention leaves the scope open: it asks for a property, calls ReuseVariables(), or captures it.</summary>
    private static bool OnlyUses(IdentifierNameSyntax mention, SemanticModel model, CancellationToken cancellation) => mention.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == mention && access.Name.Identifier.ValueText != RuntimeNames.Dispose,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
            model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && LibraryNames.IsOpen(method),
        _ => false,
    };

    private static bool IsInsideAFunction(StatementSyntax closing, StatementSyntax declaration) => closing.Ancestors()
        .TakeWhile(node => node != declaration.Parent)
        .Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
