using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What a tree tells of its members but their code. Two trees that tell the same differ for others in nothing.</summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Outlines = new();

    private readonly SourceText _text;

    private TreeOutline(SyntaxTree tree)
    {
        _text = tree.GetText();
        var root = tree.GetRoot();
        var bodies = BodyReading.OutermostBodies(root).ToList();
        Bodies = [.. bodies.Select(body => body.Span)];
        Declarations = Describe(root, bodies);
    }

    /// <summary>The bodies that are in no other body; one of top-level statements has others inside.</summary>
    public ImmutableArray<TextSpan> Bodies { get; }

    /// <summary>Everything that is declared, word by word, and what others read in code.</summary>
    public string Declarations { get; }

    /// <summary>The outline of a tree, kept as long as the tree lives.</summary>
    public static TreeOutline Of(SyntaxTree tree) => Outlines.GetValue(tree, static asked => new TreeOutline(asked));

    /// <summary>A part of the text.</summary>
    public string TextOf(TextSpan span) => _text.ToString(span);

    private static string Describe(SyntaxNode root, IReadOnlyList<SyntaxNode> bodies)
    {
        var text = new StringBuilder();
        var code = new Queue<TextSpan>(bodies.SelectMany(CodeOf).OrderBy(span => span.Start).ThenByDescending(span => span.Length));
        foreach (var token in root.DescendantTokens())
        {
            while (code.Count > 0 && code.Peek().End <= token.SpanStart)
            {
                code.Dequeue();
            }

            if (code.Count == 0 || !code.Peek().Contains(token.Span))
            {
                text.Append(token.Text).Append('\n');
            }
        }

        foreach (var body in bodies)
        {
            text.Append(CodeFacts.Of(body)).Append('\n');
        }

        if (root.ContainsDirectives)
        {
            foreach (var directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
            {
                text.Append(directive.ToFullString());
            }
        }

        return text.ToString();
    }

    /// <summary>What runs of a body, apart from what declares it. Initializers declare: others read them.</summary>
    private static IEnumerable<TextSpan> CodeOf(SyntaxNode body) => body switch
    {
        BaseMethodDeclarationSyntax method => Code(method.Body, method.ExpressionBody),
        AccessorDeclarationSyntax accessor => Code(accessor.Body, accessor.ExpressionBody),
        ArrowExpressionClauseSyntax arrow => Code(null, arrow),
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.Span),
        _ => [],
    };

    /// <summary>A block without its braces, or an expression without its arrow.</summary>
    private static IEnumerable<TextSpan> Code(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (block is not null)
        {
            yield return TextSpan.FromBounds(block.OpenBraceToken.Span.End, Math.Max(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart));
        }

        if (arrow is not null)
        {
            yield return arrow.Expression.Span;
        }
    }
}
