using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes.Edits.Closing;

/// <summary>Statements, one right behind the other, that close scopes which statements of the same list have opened.</summary>
/// <param name="Closings">The statements that close, each with the local that it names and the scope behind it.</param>
internal sealed record ClosingOrder(ImmutableArray<(ExpressionStatementSyntax Statement, IdentifierNameSyntax Named, HandOpened Scope)> Closings)
{
    /// <summary>The closings from one on; null where none follows it, or where a comment speaks of one of them.</summary>
    public static ClosingOrder? From(StatementSyntax first, SemanticModel model, CancellationToken cancellation)
    {
        var siblings = StatementLists.SiblingsOf(first);
        var closings = ImmutableArray.CreateBuilder<(ExpressionStatementSyntax, IdentifierNameSyntax, HandOpened)>();
        foreach (var statement in siblings.Where(sibling => sibling.SpanStart >= first.SpanStart))
        {
            if (NamedBy(statement) is not { } named
                || ReceiverOpening.Of(named, model, cancellation) is not { } opening
                || HandOpened.By(opening, model, cancellation) is not { Closings: [var closing] } scope
                || closing != statement
                || !siblings.Contains(scope.Statement))
            {
                break;
            }

            closings.Add((closing, named, scope));
        }

        return closings.Count > 1 && !closings.Skip(1).Any(closing => HasComment(closing.Item1.GetLeadingTrivia()))
            && !closings.Any(closing => HasComment(closing.Item1.GetTrailingTrivia()))
                ? new ClosingOrder(closings.ToImmutable())
                : null;
    }

    /// <summary>Names the scopes the other way round than they are opened.</summary>
    public ImmutableArray<TextChange> Sorted() =>
    [
        .. Closings.Zip(
                Closings.OrderByDescending(closing => closing.Scope.Statement.SpanStart),
                (place, named) => (place.Named.Span, Text: named.Named.ToString(), IsSame: place == named))
            .Where(change => !change.IsSame)
            .Select(change => new TextChange(change.Span, change.Text)),
    ];

    /// <summary>Makes the openings using declarations and takes the closings away; null where code behind the closings may notice.</summary>
    public ImmutableArray<TextChange>? Declared(SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var last = Closings[Closings.Length - 1];
        return CodeMeaning.Of(model, cancellation).UseBehind(last.Statement, StatementLists.Behind(last.Scope.Statement), cancellation) != CodeUse.None
            ? null
            :
            [
                .. Closings.Select(closing => new TextChange(new TextSpan(closing.Scope.Statement.SpanStart, 0), "using ")),
                .. Closings.Select(closing => StatementMoves.Removal(closing.Statement, source)),
            ];
    }

    private static IdentifierNameSyntax? NamedBy(StatementSyntax statement) => (statement as ExpressionStatementSyntax)?.Expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax named } } => named,
        ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax named } => named,
        _ => null,
    };

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(piece => !string.IsNullOrWhiteSpace(piece.ToString()));
}
