using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0403: lets the value say what shape and element type the variable has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConflictingArgumentsFix)), Shared]
public sealed class ConflictingArgumentsFix() : ScopeCodeFixProvider(RuleIds.ConflictingArguments)
{
    /// <summary>The key of the action that leaves the shape out.</summary>
    public const string ShapeKey = "SCL0403.Shape";

    /// <summary>The key of the action that takes the element type of the value.</summary>
    public const string TypeKey = "SCL0403.Type";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // A value that comes from elsewhere, and a shape that is incomplete, can be mended in more than one way.
        if (site.FailingCall is not { } get || !HasValueOfItsOwn(get, site, cancellation))
        {
            yield break;
        }

        var present = site.Facts.Present ?? "";
        var withoutShape = WithoutShape(get, site, cancellation);
        var retyped = ElementTypeEdits.Take(get, present, site.Model, site.Source, cancellation);
        if (withoutShape is { } shapeless)
        {
            yield return new FixCandidate("Leave the shape to the value", ShapeKey, shapeless);
        }

        if (retyped is { } typed)
        {
            yield return new FixCandidate($"Ask for the element type of the value, {present}", TypeKey, typed);
        }

        if (withoutShape is { } both && retyped is { } types)
        {
            yield return new FixCandidate("Leave the shape and the element type to the value", ShapeKey, [.. both, .. types]);
        }
    }

    /// <summary>Whether the initializer argument is a value in any case.</summary>
    private static bool HasValueOfItsOwn(InvocationExpressionSyntax get, FixSite site, CancellationToken cancellation) =>
        ArgumentEdits.GetArgument(get, RuntimeNames.InitializerParameter, site.Model, cancellation) is { Expression: var initializer }
        && CodeMeaning.Of(site.Model, cancellation).IsOfValue(initializer, cancellation);

    private static ImmutableArray<TextChange>? WithoutShape(InvocationExpressionSyntax get, FixSite site, CancellationToken cancellation) =>
        ArgumentEdits.GetArgument(get, RuntimeNames.ShapeParameter, site.Model, cancellation) is { } shape
        && (CodeMeaning.Of(site.Model, cancellation).ShapeOf(shape.Expression, cancellation) is not null || SideEffects.HasNone(shape.Expression, site.Model, cancellation))
        && !SourceFile.HasInnerComments(shape)
            ? [.. ArgumentEdits.NameBehind(get, shape, site.Model, cancellation), .. ArgumentEdits.Remove(get.ArgumentList, shape, site.Source)]
            : null;
}
