using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Closing;

/// <summary>Enters a scope object that a using statement or declaration only disposes of: the code inside becomes a lambda.</summary>
internal static class EnteringForms
{
    private const string Name = "scope";

    /// <summary>The changes; null where the code cannot become a lambda, or nothing is there that enters.</summary>
    /// <param name="resource">The scope object, or the local that holds it.</param>
    /// <param name="enter">What enters it.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="source">The file.</param>
    public static ImmutableArray<TextChange>? Of(SyntaxNode resource, string enter, SemanticModel model, SourceFile source) =>
        resource.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            UsingStatementSyntax { AwaitKeyword.RawKind: 0 } statement => Statement(statement, enter, model, source),
            LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: 0, UsingKeyword.RawKind: not 0, Declaration.Variables: [{ } variable] } declaration =>
                Declaration(declaration, variable, enter, model, source),
            _ => null,
        };

    private static ImmutableArray<TextChange>? Statement(UsingStatementSyntax statement, string enter, SemanticModel model, SourceFile source)
    {
        var variable = statement.Declaration?.Variables.Count == 1 ? statement.Declaration.Variables[0] : null;
        if ((statement.Expression ?? variable?.Initializer?.Value) is not { } scope || !MayBeLambda([statement.Statement], model))
        {
            return null;
        }

        var head = TextSpan.FromBounds(statement.SpanStart, scope.SpanStart);
        var end = statement.Statement switch
        {
            BlockSyntax block => new TextChange(new TextSpan(block.Span.End, 0), ");"),
            ExpressionStatementSyntax expression => new TextChange(expression.SemicolonToken.Span, ");"),
            _ => (TextChange?)null,
        };
        return end is not { } last || HasComments(head, source) ? null
        :
        [
            new TextChange(head, enter + "("),
            new TextChange(statement.CloseParenToken.Span, $", {NameOf(variable, statement)} =>"),
            last,
        ];
    }

    /// <summary>All that follows a using declaration in its list is inside.</summary>
    private static ImmutableArray<TextChange>? Declaration(
        LocalDeclarationStatementSyntax declaration, VariableDeclaratorSyntax variable, string enter, SemanticModel model, SourceFile source)
    {
        var inside = StatementLists.Behind(declaration).ToList();
        if (variable.Initializer?.Value is not { } scope || inside.Count == 0 || !source.OwnsItsLines(declaration) || !source.OwnsItsLines(inside[inside.Count - 1])
            || inside.Any(statement => statement.ContainsDirectives) || !MayBeLambda(inside, model))
        {
            return null;
        }

        var head = TextSpan.FromBounds(declaration.SpanStart, scope.SpanStart);
        var indent = source.IndentOf(declaration.SpanStart);
        var first = source.LineOf(declaration.Span.End);
        var last = source.LineOf(inside[inside.Count - 1].Span.End);
        return HasComments(head, source) ? null
        :
        [
            new TextChange(head, enter + "("),
            new TextChange(declaration.SemicolonToken.Span, $", {NameOf(variable, declaration)} =>"),
            new TextChange(new TextSpan(first.End, 0), source.LineBreak + indent + "{"),
            .. Indentation.Deeper(first.LineNumber + 1, last.End, SourceFile.IndentUnitAt(indent), source),
            new TextChange(new TextSpan(last.End, 0), source.LineBreak + indent + "});"),
        ];
    }

    private static string NameOf(VariableDeclaratorSyntax? variable, StatementSyntax statement) => variable?.Identifier.ValueText ?? FreeNames.At(statement, Name);

    private static bool HasComments(TextSpan span, SourceFile source) => source.Root.DescendantTrivia(span)
        .Any(trivia => span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>Whether nothing leaves some statements but at their end. Where something in them waits is for the compiler to say.</summary>
    private static bool MayBeLambda(IReadOnlyList<StatementSyntax> inside, SemanticModel model) =>
        model.AnalyzeControlFlow(inside[0], inside[inside.Count - 1]) is { Succeeded: true, ExitPoints.IsEmpty: true, ReturnStatements.IsEmpty: true, EntryPoints.IsEmpty: true };
}
