using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0101: lets the scope share what exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateVariableFix)), Shared]
public sealed class DuplicateVariableFix() : ScopeCodeFixProvider(RuleIds.DuplicateVariable)
{
    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c>.</summary>
    public const string ShareKey = "SCL0101.Share";

    private protected override async Task<ImmutableArray<FixCandidate>> ProposeAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        if (FindingProperties.OpeningOf(diagnostic) is { } span)
        {
            return root.FindNode(span, getInnermostNodeForTie: true) is InvocationExpressionSyntax opening
                && OpeningEdits.WithReuseAuto(opening, model, cancellation) is { } sharing
                    ? [new("Open the scope with Reuse.Auto", ShareKey, document.WithSyntaxRoot(root.ReplaceNode(opening, sharing)))]
                    : [];
        }

        return root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && StatementEdits.InSharingScope(statement, model) is { } statements
                ? [new("Ask for the variable in a scope with Reuse.Auto", ShareKey, document.WithSyntaxRoot(StatementEdits.Replace(root, statement, statements)))]
                : [];
    }
}
