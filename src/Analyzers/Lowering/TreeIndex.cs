using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>One body of a syntax tree and the identifiers it mentions.</summary>
/// <param name="Declaration">The node whose operation is the body.</param>
/// <param name="Name">The identifier by which other code runs it; null where only implicit calls do.</param>
/// <param name="Mentions">Every identifier inside.</param>
internal sealed record BodyEntry(SyntaxNode Declaration, string? Name, ImmutableHashSet<string> Mentions);

/// <summary>What one syntax tree says without binding it: its bodies and the identifiers they mention. Kept as long as the tree lives,
/// so that an edit re-reads one file.</summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Indexes = new();

    private TreeIndex(ImmutableArray<BodyEntry> bodies, ImmutableHashSet<string> mentions, bool renamesLibrary)
    {
        Bodies = bodies;
        Mentions = mentions;
        RenamesLibrary = renamesLibrary;
    }

    /// <summary>The bodies of the tree: members, and the local functions inside them.</summary>
    public ImmutableArray<BodyEntry> Bodies { get; }

    /// <summary>Every identifier of the tree that is a use, not a declaration.</summary>
    public ImmutableHashSet<string> Mentions { get; }

    /// <summary>Whether a using directive gives members of the library another name, or lets them go without their type's.</summary>
    public bool RenamesLibrary { get; }

    /// <summary>The index of a tree.</summary>
    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Indexes.TryGetValue(tree, out var known))
        {
            return known;
        }

        var index = Read(tree.GetRoot(cancellation), cancellation);
        return Indexes.GetValue(tree, _ => index);
    }

    private static TreeIndex Read(SyntaxNode root, CancellationToken cancellation)
    {
        var bodies = ImmutableArray.CreateBuilder<BodyEntry>();
        var mentions = ImmutableHashSet.CreateBuilder<string>();
        var renames = false;
        foreach (var node in root.DescendantNodesAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case SimpleNameSyntax name:
                    mentions.Add(name.Identifier.ValueText);
                    break;
                case UsingDirectiveSyntax directive when directive.Alias is not null || directive.StaticKeyword != default:
                    renames |= directive.DescendantNodes().OfType<IdentifierNameSyntax>()
                        .Any(name => name.Identifier.ValueText == RuntimeNames.Namespace || ProjectIndex.TypeNames.Contains(name.Identifier.ValueText));
                    break;
                default:
                    if (NameOfBody(node) is { Runs: true } body)
                    {
                        bodies.Add(new BodyEntry(node, body.Name, MentionsOf(node)));
                    }

                    break;
            }
        }

        return new TreeIndex(bodies.ToImmutable(), mentions.ToImmutable(), renames);
    }

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
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => (true, TypeName(node)),
        BaseListSyntax or PrimaryConstructorBaseTypeSyntax => (true, TypeName(node)),
        CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement) => (true, WellKnownMemberNames.TopLevelStatementsEntryPointMethodName),
        _ => default,
    };

    private static string? TypeName(SyntaxNode node) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;

    private static ImmutableHashSet<string> MentionsOf(SyntaxNode body)
    {
        var nodes = body is CompilationUnitSyntax unit
            ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(statement => statement.DescendantNodes())
            : body.DescendantNodes();
        return [.. nodes.Select(node => node switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            ImplicitObjectCreationExpressionSyntax => ProjectIndex.ImplicitCreation,
            _ => null,
        }).OfType<string>()];
    }
}
