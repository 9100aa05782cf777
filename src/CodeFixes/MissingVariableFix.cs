using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0102: takes the name that was meant, or lets the scope create.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingVariableFix)), Shared]
public sealed class MissingVariableFix() : ScopeCodeFixProvider(RuleIds.MissingVariable)
{
    /// <summary>The key of the action that takes the existing name.</summary>
    public const string RenameKey = "SCL0102.Rename";

    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c>.</summary>
    public const string AutoKey = "SCL0102.Auto";

    /// <summary>The key of the action that drops the reuse argument.</summary>
    public const string CreateKey = "SCL0102.Create";

    private protected override async Task<ImmutableArray<FixCandidate>> ProposeAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var candidates = ImmutableArray.CreateBuilder<FixCandidate>();
        if (NameEdits.WithNearest(document, root, diagnostic, model, cancellation) is { } renamed)
        {
            candidates.Add(new(renamed.Title, RenameKey, renamed.Changed));
        }

        var cause = diagnostic.AdditionalLocations[0];
        if (cause.SourceTree == model.SyntaxTree
            && root.FindNode(cause.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax opening)
        {
            Add("Open the scope with Reuse.Auto", AutoKey, OpeningEdits.WithReuseAuto(opening, model, cancellation));
            Add("Open the scope without reuse", CreateKey, OpeningEdits.WithoutReuse(opening, model, cancellation));

            void Add(string title, string key, InvocationExpressionSyntax? changed)
            {
                if (changed is not null)
                {
                    candidates.Add(new(title, key, document.WithSyntaxRoot(root.ReplaceNode(opening, changed))));
                }
            }
        }

        return candidates.ToImmutable();
    }
}
