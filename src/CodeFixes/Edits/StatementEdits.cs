using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Changes to whole statements.</summary>
internal static class StatementEdits
{
    /// <summary>The statement inside a using statement that opens the current scope once more, with <c>Reuse.Auto</c>. A local that it
    /// declares is declared before, so that what follows still sees it; null where that cannot be.</summary>
    public static IReadOnlyList<StatementSyntax>? InSharingScope(StatementSyntax statement, SemanticModel model)
    {
        var scope = $"global::{RuntimeNames.Namespace}.{RuntimeNames.VariableScope}";
        var opening = Simplifiable(SyntaxFactory.ParseExpression(
            $"{scope}.{RuntimeNames.Open}({scope}.{RuntimeNames.Current}, {RuntimeNames.ReuseParameter}: global::{RuntimeNames.Namespace}.{RuntimeNames.Reuse}.{RuntimeNames.ReuseAuto})"));
        switch (statement)
        {
            case ExpressionStatementSyntax or ReturnStatementSyntax:
                return [Using(opening, statement.WithoutTrivia()).WithTriviaFrom(statement)];
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } local
                when local.Declaration.Variables[0] is { Initializer: { } initializer } variable
                    && model.GetDeclaredSymbol(variable) is ILocalSymbol { IsConst: false, RefKind: RefKind.None } symbol:
                var type = SyntaxFactory.ParseTypeName(symbol.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
                        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)))
                    .WithAdditionalAnnotations(Simplifier.Annotation);
                var declaration = local
                    .WithDeclaration(SyntaxFactory.VariableDeclaration(
                        type.WithTrailingTrivia(SyntaxFactory.Space),
                        SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator(variable.Identifier.WithoutTrivia()))))
                    .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
                    .WithLeadingTrivia(statement.GetLeadingTrivia())
                    .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
                var assignment = SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxFactory.IdentifierName(variable.Identifier.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
                    initializer.EqualsToken,
                    initializer.Value));
                return [declaration, Using(opening, assignment).WithTrailingTrivia(statement.GetTrailingTrivia())];
            default:
                return null;
        }
    }

    /// <summary>The tree with other statements in the place of one.</summary>
    public static SyntaxNode Replace(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> statements) =>
        statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, statements.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, statements);

    /// <summary>The tree without a statement.</summary>
    public static SyntaxNode Remove(SyntaxNode root, StatementSyntax statement) =>
        root.RemoveNode(ListItem(statement), SyntaxRemoveOptions.KeepNoTrivia)!;

    /// <summary>The statements of the list that a statement stands in.</summary>
    public static IReadOnlyList<StatementSyntax> SiblingsOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => [.. unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement)],
        _ => [],
    };

    /// <summary>The tree with a statement moved behind another of its list.</summary>
    public static SyntaxNode Move(SyntaxNode root, StatementSyntax statement, StatementSyntax place)
    {
        var (item, target) = (ListItem(statement), ListItem(place));
        var tracked = root.TrackNodes(item, target);
        tracked = tracked.InsertNodesAfter(tracked.GetCurrentNode(target)!, [item]);
        return tracked.RemoveNode(tracked.GetCurrentNode(item)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>Marks each qualified name for shortening: a mark on a whole call does not reach the names inside.</summary>
    private static ExpressionSyntax Simplifiable(ExpressionSyntax expression) => expression.ReplaceNodes(
        expression.DescendantNodes().OfType<MemberAccessExpressionSyntax>(),
        (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));

    private static SyntaxNode ListItem(StatementSyntax statement) => statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement;

    private static UsingStatementSyntax Using(ExpressionSyntax resource, StatementSyntax body) =>
        SyntaxFactory.UsingStatement(declaration: null, resource, SyntaxFactory.Block(body)).WithAdditionalAnnotations(Formatter.Annotation);
}
