using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Puts the number of an iteration into a name.</summary>
internal static class LoopIndexEdits
{
    /// <summary>A name with the variable of the loop around it; null where the name is not written out as a plain literal, or is in no <c>for</c> loop that
    /// counts.</summary>
    /// <param name="name">What is underlined.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static (string Index, ImmutableArray<TextChange> Changes)? In(SyntaxNode name, SemanticModel model, CancellationToken cancellation)
    {
        if (name is not LiteralExpressionSyntax { Token: { ValueText: { Length: > 0 } text, Text: var written } token }
            || !written.StartsWith("\"", StringComparison.Ordinal) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            || IndexAround(name, model, cancellation) is not { } index)
        {
            return null;
        }

        var separator = char.IsDigit(text[text.Length - 1]) ? "_" : "";
        var escaped = written.Substring(1, written.Length - 2).Replace("{", "{{").Replace("}", "}}");
        return (index, [new TextChange(name.Span, $"$\"{escaped}{separator}{{{index}}}\"")]);
    }

    /// <summary>Whether a node is inside the innermost loop around another.</summary>
    public static bool IsInLoopOf(SyntaxNode inside, SyntaxNode node) => Around(inside) is { } loop && loop.Span.Contains(node.Span);

    /// <summary>The variable that the innermost loop counts with; null where code in between may run later, or the loop has no such variable.</summary>
    private static string? IndexAround(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        return Around(node) is ForStatementSyntax { Declaration.Variables: { Count: 1 } variables }
            && model.GetDeclaredSymbol(variables[0], cancellation) is ILocalSymbol { Type.SpecialType: SpecialType.System_Int32 } counter
                ? counter.Name
                : null;
    }

    /// <summary>The innermost loop around a node, or the function in between.</summary>
    private static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().FirstOrDefault(outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
}
