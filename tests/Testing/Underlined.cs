using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing;

/// <summary>Marks in the text of a call what findings underline of it.</summary>
public static class Underlined
{
    /// <summary>The call with markup around its first text, which gives the name; around the name of what is called where it has none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="label">The number of the location or the rule; null for the only rule.</param>
    public static string In(string call, string? label = null)
    {
        var part = PartOf(SyntaxFactory.ParseExpression(call));
        var (open, close) = label is null ? ("[|", "|]") : ($"{{|{label}:", "|}");
        return $"{call[..part.Start]}{open}{call[part.Start..part.End]}{close}{call[part.End..]}";
    }

    private static TextSpan PartOf(ExpressionSyntax call)
    {
        var (arguments, called) = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation => (invocation.ArgumentList, access.Name.Identifier.Span),
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } invocation => (invocation.ArgumentList, name.Identifier.Span),
            ObjectCreationExpressionSyntax { ArgumentList: { } list } creation => (list, creation.Type.Span),
            _ => throw new ArgumentException($"'{call}' is no call.", nameof(call)),
        };
        var values = arguments.Arguments.Select(argument => argument.Expression).ToList();
        var text = values.Find(value => IsText(value) && !value.ToString().Contains('\n', StringComparison.Ordinal))
            ?? values.Find(value => value is IdentifierNameSyntax { Identifier.Text: "name" });
        return text?.Span ?? called;
    }

    private static bool IsText(SyntaxNode argument) => argument.IsKind(SyntaxKind.StringLiteralExpression) || argument.IsKind(SyntaxKind.InterpolatedStringExpression)
        || (argument is ParenthesizedExpressionSyntax parenthesized && IsText(parenthesized.Expression))
        || argument is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }
        || (argument is BinaryExpressionSyntax sum && IsText(sum.Left));
}
