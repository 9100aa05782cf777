using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0104: asks for the shape that the variable has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShapeConflictFix)), Shared]
public sealed class ShapeConflictFix() : ScopeCodeFixProvider(RuleIds.ShapeConflict)
{
    /// <summary>The key of the action that takes the first shape.</summary>
    public const string TakeKey = "SCL0104.Take";

    /// <summary>The key of the action that gives the variable another name.</summary>
    public const string NewNameKey = "SCL0104.NewName";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // Another shape shows that another variable is meant.
        if (OtherName.Free(site, NewNameKey, needsChoice: false, cancellation) is { } renamed)
        {
            yield return renamed;
        }

        // A shape that a caller hands over, or that is computed, is not wrong for everyone who comes here.
        var meaning = CodeMeaning.Of(site.Model, cancellation);
        if (site.FailingCall is { } get
            && ArgumentEdits.GetArgument(get, RuntimeNames.ShapeParameter, site.Model, cancellation) is { } asked
            && meaning.ShapeOf(asked.Expression, cancellation) is not null
            && !SourceFile.HasInnerComments(asked.Expression))
        {
            var present = site.Facts.Present ?? "";
            var text = First(site, cancellation) is { } first
                && meaning.ShapeOf(first, cancellation) == present
                && MeansTheSameAt(asked.Expression.SpanStart, first, site.Model, cancellation)
                    ? first.ToString()
                    : present;
            yield return new FixCandidate($"Ask for the first shape, {present}", TakeKey, [new TextChange(asked.Expression.Span, text)]);
        }
    }

    /// <summary>The shape as the first call writes it; null where it takes several lines or more than the shape, or is out of sight.</summary>
    private static ExpressionSyntax? First(FixSite site, CancellationToken cancellation) =>
        site.Cause is { } cause
        && ArgumentEdits.GetArgument(cause, RuntimeNames.ShapeParameter, site.Model, cancellation)?.Expression is { } shape
        && site.Source.LineOf(shape.SpanStart) == site.Source.LineOf(shape.Span.End)
        && !SourceFile.HasInnerComments(shape)
            ? shape
            : null;

    /// <summary>Whether all the names in an expression mean the same at another place.</summary>
    private static bool MeansTheSameAt(int position, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression
        .DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Where(name => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name))
        .All(name => model.GetSymbolInfo(name, cancellation).Symbol is { } symbol
            && model.LookupSymbols(position, name: name.Identifier.ValueText).Contains(symbol, SymbolEqualityComparer.Default));
}
