using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>One body of a syntax tree and the words in it.</summary>
/// <param name="Declaration">The node whose operation is the body.</param>
/// <param name="Name">The identifier by which other code runs it; null where only implicit calls do.</param>
/// <param name="Words">The words inside.</param>
internal sealed record BodyEntry(SyntaxNode Declaration, string? Name, WordSet Words);

/// <summary>What one syntax tree says without binding it: its words and, once they are asked for, its bodies. Kept as long as the tree
/// lives, so that an edit re-reads one file.</summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Indexes = new();

    private readonly SyntaxTree _tree;
    private readonly string _text;
    private ImmutableArray<BodyEntry> _bodies;

    private TreeIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        _text = tree.GetText(cancellation).ToString();
        Words = new WordSet(_text, 0, _text.Length);
    }

    /// <summary>The words of the tree.</summary>
    public WordSet Words { get; }

    /// <summary>The index of a tree.</summary>
    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Indexes.TryGetValue(tree, out var known))
        {
            return known;
        }

        var index = new TreeIndex(tree, cancellation);
        return Indexes.GetValue(tree, _ => index);
    }

    /// <summary>The bodies of the tree's members; lambdas and local functions are part of them.</summary>
    public ImmutableArray<BodyEntry> Bodies(CancellationToken cancellation)
    {
        if (_bodies.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _bodies, ReadBodies(cancellation));
        }

        return _bodies;
    }

    /// <summary>Whether a using directive gives members of the library another name, or lets them go without their type's.</summary>
    public bool RenamesLibrary(CancellationToken cancellation) =>
        Words.Contains(WordSet.HashOf(RuntimeNames.Namespace))
        && _tree.GetRoot(cancellation).DescendantNodes(IsOutsideTypes).OfType<UsingDirectiveSyntax>()
            .Any(directive => (directive.Alias is not null || directive.StaticKeyword != default)
                && directive.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == RuntimeNames.Namespace));

    /// <summary>Whether a word occurs other than as the name of a member that is declared here.</summary>
    public bool Mentions(string name, CancellationToken cancellation) =>
        Words.Contains(WordSet.HashOf(name))
        && WordSet.Count(_text, name) > Bodies(cancellation).Count(body => body.Name == name && body.Declaration is BaseMethodDeclarationSyntax);

    private static bool IsOutsideTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private ImmutableArray<BodyEntry> ReadBodies(CancellationToken cancellation)
    {
        var bodies = ImmutableArray.CreateBuilder<BodyEntry>();
        foreach (var node in _tree.GetRoot(cancellation).DescendantNodesAndSelf(node => node is CompilationUnitSyntax || !NameOfBody(node).Runs))
        {
            cancellation.ThrowIfCancellationRequested();
            if (NameOfBody(node) is { Runs: true } body)
            {
                bodies.Add(new BodyEntry(node, body.Name, new WordSet(_text, node.SpanStart, node.Span.End)));
            }
        }

        return bodies.ToImmutable();
    }

    private static (bool Runs, string? Name) NameOfBody(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => (true, method.Identifier.ValueText),
        ConstructorDeclarationSyntax constructor => (true, constructor.Identifier.ValueText),
        BaseMethodDeclarationSyntax => (true, null),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => (true, property.Identifier.ValueText),
        AccessorDeclarationSyntax => (true, null),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (true, property.Identifier.ValueText),
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax } => (true, null),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => (true, TypeName(node)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => (true, TypeName(node)),
        PrimaryConstructorBaseTypeSyntax => (true, TypeName(node)),
        CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement) => (true, WellKnownMemberNames.TopLevelStatementsEntryPointMethodName),
        _ => default,
    };

    private static string? TypeName(SyntaxNode node) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
}
