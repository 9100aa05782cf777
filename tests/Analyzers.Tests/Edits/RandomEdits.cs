using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>Edits as somebody makes them who works on a program.</summary>
/// <param name="random">Chooses.</param>
internal sealed class RandomEdits(Random random)
{
    private int _added;

    /// <summary>A text after some edit; the same where it has nothing to be edited.</summary>
    public string Apply(string text)
    {
        var root = EveryAnalyzer.Parse(text).GetRoot();
        return random.Next(7) switch
        {
            0 => Inserted(text, Any(root.DescendantNodes().Where(node => node is MemberDeclarationSyntax or StatementSyntax { Parent: BlockSyntax })), $"// Edit {++_added}.\n"),
            1 => Replaced(text, Any(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.NumericLiteralToken))), _ => $"{random.Next(5)}"),
            2 or 3 => Replaced(text, Any(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken))), token => $"\"{token.ValueText}{(random.Next(2) == 0 ? "x" : "")}\""),
            4 => Inserted(text, Any(root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax)), Statement()),
            5 => Any(root.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(statement => statement.Parent is BlockSyntax)) is { } called
                ? Inserted(text, called, called + " ") : text,
            _ => Any(root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.OpenBraceToken.Span.Length > 0)) is { } type
                ? text.Insert(type.OpenBraceToken.Span.End, Member()) : text,
        };
    }

    private string Statement() => random.Next(5) switch
    {
        0 => $"Variable.Get<float>(\"added{++_added}\", [1]); ",
        1 => "Variable.Get<float>(\"w\"); ",
        2 => "if (DateTime.Now.Year < 2000) throw new InvalidOperationException(); ",
        3 => "VariableScope.Current.ReuseVariables(); ",
        _ => "Console.WriteLine(\"Hello.\"); ",
    };

    private string Member() => random.Next(3) switch
    {
        0 => $" public static void Added{++_added}() {{ Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]); }} ",
        1 => $" private static readonly string _added{++_added} = \"w\"; ",
        _ => $" private static void Added{++_added}() {{ }} ",
    };

    private T? Any<T>(IEnumerable<T> candidates) => candidates.ToList() is { Count: > 0 } all ? all[random.Next(all.Count)] : default;

    private static string Inserted(string text, SyntaxNode? place, string part) => place is null ? text : text.Insert(place.SpanStart, part);

    private static string Replaced(string text, SyntaxToken token, Func<SyntaxToken, string> other) =>
        token.Parent is null ? text : text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other(token));
}
