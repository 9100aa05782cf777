using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0201: takes the name that was meant, moves ReuseVariables() behind the last creation, or lets the scope share and
/// create.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseVariablesTooEarlyFix)), Shared]
public sealed class ReuseVariablesTooEarlyFix() : ScopeCodeFixProvider(RuleIds.ReuseVariablesTooEarly)
{
    /// <summary>The key of the action that takes the existing name.</summary>
    public const string RenameKey = "SCL0201.Rename";

    /// <summary>The key of the action that moves the call.</summary>
    public const string MoveKey = "SCL0201.Move";

    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c> and drops the call.</summary>
    public const string AutoKey = "SCL0201.Auto";

    private protected override async Task<ImmutableArray<FixCandidate>> ProposeAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var cause = diagnostic.AdditionalLocations[0];
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || cause.SourceTree != model.SyntaxTree)
        {
            return [];
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        if (root.FindNode(cause.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax call)
        {
            return [];
        }

        var candidates = ImmutableArray.CreateBuilder<FixCandidate>();
        if (NameEdits.WithNearest(document, root, diagnostic, model, cancellation) is { } renamed)
        {
            candidates.Add(new(renamed.Title, RenameKey, renamed.Changed));
        }

        var looksMisspelt = FindingProperties.NearestOf(diagnostic) is not null;
        if (!looksMisspelt && await MovedAsync(document, root, call, diagnostic, cancellation).ConfigureAwait(false) is { } moved)
        {
            candidates.Add(new("Move ReuseVariables() behind the last creation", MoveKey, moved));
        }

        if (FindingProperties.OpeningOf(diagnostic) is { } span
            && root.FindNode(span, getInnermostNodeForTie: true) is InvocationExpressionSyntax opening
            && OpeningEdits.WithReuseAuto(opening, model, cancellation) is { } sharing)
        {
            var tracked = root.TrackNodes(opening, call);
            tracked = tracked.ReplaceNode(tracked.GetCurrentNode(opening)!, sharing);
            candidates.Add(new(
                "Open the scope with Reuse.Auto instead", AutoKey,
                document.WithSyntaxRoot(StatementEdits.Remove(tracked, tracked.GetCurrentNode(call)!))));
        }

        return candidates.ToImmutable();
    }

    /// <summary>Moves the call to the first place behind which it keeps nothing from being created.</summary>
    private static async Task<Document?> MovedAsync(
        Document document, SyntaxNode root, ExpressionStatementSyntax call, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var siblings = StatementEdits.SiblingsOf(call);
        var failing = siblings.FirstOrDefault(sibling => sibling.Span.Contains(diagnostic.Location.SourceSpan));
        if (failing is null)
        {
            return null;
        }

        foreach (var place in siblings.Where(sibling => sibling.SpanStart >= failing.SpanStart && sibling is not ReturnStatementSyntax))
        {
            var moved = document.WithSyntaxRoot(StatementEdits.Move(root, call, place));
            if (await moved.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                && FixValidation.FindingsIn(model, cancellation).All(finding =>
                    finding.Kind != FindingKind.ReuseVariablesTooEarly || !IsSameCall(finding.Cause, model, call)))
            {
                return moved;
            }
        }

        return null;
    }

    private static bool IsSameCall(Location cause, SemanticModel model, ExpressionStatementSyntax call) =>
        model.SyntaxTree.GetRoot().FindNode(cause.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && statement.IsEquivalentTo(call);
}
