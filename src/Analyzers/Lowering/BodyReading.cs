using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the bodies in syntax and what they mention. Only the way to a mention is walked.</summary>
internal static class BodyReading
{
    /// <summary>The bodies of a tree that are in no other body; nothing inside them is looked at. The compilation unit stands for its
    /// top-level statements.</summary>
    public static IEnumerable<SyntaxNode> OutermostBodies(SyntaxNode root) => root
        .DescendantNodesAndSelf(node => node is CompilationUnitSyntax || (node is not GlobalStatementSyntax && !Runs(node)))
        .Where(Runs);

    /// <summary>The part of the text in which a body stands; in that of top-level statements other code may stand too.</summary>
    public static TextSpan SpanOf(SyntaxNode body)
    {
        if (body is not CompilationUnitSyntax unit)
        {
            return body.Span;
        }

        var statements = unit.Members.OfType<GlobalStatementSyntax>().ToList();
        return TextSpan.FromBounds(statements[0].SpanStart, statements[statements.Count - 1].Span.End);
    }

    /// <summary>The words of a body.</summary>
    public static WordSet WordsOf(SyntaxNode body) => WordSet.Of(body.SyntaxTree.GetText(), SpanOf(body), () => body);

    /// <summary>The entry of a body.</summary>
    public static BodyEntry EntryOf(SyntaxNode body) => new(body, NameOfBody(body).Name);

    /// <summary>Every use of some identifiers in a body.</summary>
    public static IEnumerable<(SyntaxToken Token, string Name)> Mentions(SyntaxNode body, NameSet names) =>
        Mentions(body, names.Words).Where(mention => names.Contains(mention.Name));

    /// <summary>Every use of identifiers in a body that are among some words, given by their hashes. There may be others too.</summary>
    public static IEnumerable<(SyntaxToken Token, string Name)> Mentions(SyntaxNode body, HashSet<int> words)
    {
        foreach (var token in Candidates(body, words))
        {
            if (MentionOf(token) is { } mention && IsPartOf(body, token))
            {
                yield return (token, mention);
            }
        }
    }

    /// <summary>The bodies around a token, out to the outermost, which is given.</summary>
    public static IEnumerable<SyntaxNode> BodiesAround(SyntaxToken token, SyntaxNode outermost)
    {
        for (var node = token.Parent; node is not null && node != outermost; node = node.Parent)
        {
            if (Runs(node))
            {
                yield return node;
            }
        }

        yield return outermost;
    }

    /// <summary>The bodies inside a body: local functions, however deep.</summary>
    public static IEnumerable<SyntaxNode> BodiesInside(SyntaxNode body) =>
        body.DescendantNodes(node => node == body || !IsBesides(body, node)).Where(node => Runs(node) && !IsBesides(body, node));

    /// <summary>The identifier that a token uses, if it uses one.</summary>
    public static string? MentionOf(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name when name.Identifier == token => token.ValueText,
        ConstructorConstraintSyntax when token.IsKind(SyntaxKind.NewKeyword) => ProjectIndex.ImplicitCreation, // It is there for the sake of new T().
        ImplicitObjectCreationExpressionSyntax creation when token.IsKind(SyntaxKind.NewKeyword) => CreatedType(creation),
        _ => null,
    };

    /// <summary>The type that <c>new()</c> makes, where it is written beside it, or what stands for any type.</summary>
    private static string CreatedType(ImplicitObjectCreationExpressionSyntax creation)
    {
        var type = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };
        return type switch
        {
            NullableTypeSyntax { ElementType: SimpleNameSyntax name } => name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => ProjectIndex.ImplicitCreation,
        };
    }

    /// <summary>The tokens of a body that may be among some words.</summary>
    private static IEnumerable<SyntaxToken> Candidates(SyntaxNode body, HashSet<int> words)
    {
        var span = SpanOf(body);
        using var copy = new CopiedText(body.SyntaxTree.GetText(), span);
        var reader = new WordReader(copy.Characters);
        var places = new List<int>();
        while (reader.Next())
        {
            if (words.Contains(reader.Hash))
            {
                places.Add(span.Start + reader.Start);
            }
        }

        return reader.SawOtherSpelling ? body.DescendantTokens() : places.Select(place => body.FindToken(place));
    }

    private static bool IsPartOf(SyntaxNode body, SyntaxToken token) =>
        body is not CompilationUnitSyntax || token.Parent?.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;

    /// <summary>Whether a node stands beside the top-level statements that a compilation unit stands for.</summary>
    private static bool IsBesides(SyntaxNode body, SyntaxNode node) =>
        body is CompilationUnitSyntax && node.Parent == body && node is not GlobalStatementSyntax;

    private static bool Runs(SyntaxNode node) => NameOfBody(node).Runs;

    private static (bool Runs, string? Name) NameOfBody(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => (true, method.Identifier.ValueText),
        LocalFunctionStatementSyntax function => (true, function.Identifier.ValueText),
        ConstructorDeclarationSyntax constructor => (true, constructor.Identifier.ValueText),
        BaseMethodDeclarationSyntax => (true, null),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => (true, property.Identifier.ValueText),
        AccessorDeclarationSyntax => (true, null),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (true, property.Identifier.ValueText),
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax } => (true, null),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => (true, TypeName(node)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } } =>
            (true, TypeName(node)),
        BaseListSyntax or PrimaryConstructorBaseTypeSyntax => (true, TypeName(node)),
        CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement) =>
            (true, WellKnownMemberNames.TopLevelStatementsEntryPointMethodName),
        _ => default,
    };

    private static string? TypeName(SyntaxNode node) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
}
