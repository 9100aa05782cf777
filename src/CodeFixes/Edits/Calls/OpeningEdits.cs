using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to a call that opens a variable scope.</summary>
internal static class OpeningEdits
{
    /// <summary>Gives the call <c>reuse: Reuse.Auto</c>; null for a scope that may go by its default name.</summary>
    public static ImmutableArray<TextChange>? WithReuseAuto(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (OpeningCall.Of(opening, model, cancellation) is not { } call || OpeningCall.MayGoByDefaultName(call))
        {
            return null;
        }

        var auto = LibraryNames.ReuseAuto(model, opening.SpanStart);
        return ReuseArgument(call) is { } present
            ? [new TextChange(present.Expression.Span, auto)]
            : ArgumentEdits.Append(opening.ArgumentList, $"{RuntimeNames.ReuseParameter}: {auto}", source);
    }

    /// <summary>Gives a call without a reuse argument <c>reuse: Reuse.True</c>; null for other calls.</summary>
    public static ImmutableArray<TextChange>? WithReuseTrue(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var sharing = LibraryNames.ReuseMode(model, opening.SpanStart, RuntimeNames.ReuseTrue);
        return OpeningCall.Of(opening, model, cancellation) is { } call && ReuseArgument(call) is null
            ? ArgumentEdits.Append(opening.ArgumentList, $"{RuntimeNames.ReuseParameter}: {sharing}", source)
            : null;
    }

    /// <summary>Takes the reuse argument away; null where there is none, or where others would move into its place.</summary>
    public static ImmutableArray<TextChange>? WithoutReuse(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation) =>
        OpeningCall.Of(opening, model, cancellation) is { } call && ReuseArgument(call) is { } present && CanBeLeftOut(opening, present)
            ? ArgumentEdits.Remove(opening.ArgumentList, present, source)
            : null;

    /// <summary>Makes the default name the name; null where there is none, or where a name may be given beside it.</summary>
    public static ImmutableArray<TextChange>? WithDefaultNameAsName(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (OpeningCall.Of(opening, model, cancellation) is not { } call
            || OpeningCall.Argument(call, RuntimeNames.NameParameter)?.Value.ConstantValue is not { HasValue: true, Value: null }
            || ArgumentEdits.Written(call, RuntimeNames.NameParameter) is not { } name
            || ArgumentEdits.Written(call, RuntimeNames.DefaultNameParameter) is not { } defaultName)
        {
            return null;
        }

        var naming = new TextChange(name.Expression.Span, defaultName.Expression.ToString());
        return CanBeLeftOut(opening, defaultName)
            ? [naming, .. ArgumentEdits.Remove(opening.ArgumentList, defaultName, source)]
            : [naming, new TextChange(defaultName.Expression.Span, "null")];
    }

    /// <summary>Opens by name what is opened by object, and keeps the other arguments; null where the object is none that was opened by name
    /// in sight with nothing that another opening would lack.</summary>
    public static ImmutableArray<TextChange>? ByName(
        InvocationExpressionSyntax opening, string name, SemanticModel model, CancellationToken cancellation)
    {
        if (OpeningCall.Of(opening, model, cancellation) is not { } call
            || ArgumentEdits.Written(call, RuntimeNames.ScopeParameter) is not { } scope
            || ReceiverOpening.Of(scope.Expression, model, cancellation) is not { } capture
            || OpeningCall.Of(capture, model, cancellation) is not { } captured
            || captured.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit
                && argument.Parameter?.Name is not (RuntimeNames.NameParameter or RuntimeNames.ReuseParameter)))
        {
            return null;
        }

        var literal = SymbolDisplay.FormatLiteral(name, quote: true);
        var naming = scope.NameColon is null
            ? new TextChange(scope.Span, literal)
            : new TextChange(scope.Span, $"{RuntimeNames.NameParameter}: {literal}");
        return ReuseArgument(call) is { NameColon: null } positional
            ? [naming, new TextChange(new TextSpan(positional.SpanStart, 0), $"{RuntimeNames.ReuseParameter}: ")]
            : [naming];
    }

    /// <summary>Whether the other arguments go on meaning the same without this one.</summary>
    private static bool CanBeLeftOut(InvocationExpressionSyntax opening, ArgumentSyntax argument)
    {
        var arguments = opening.ArgumentList.Arguments;
        return argument.NameColon is not null || arguments.Skip(arguments.IndexOf(argument) + 1).All(later => later.NameColon is not null);
    }

    private static ArgumentSyntax? ReuseArgument(IInvocationOperation call) => ArgumentEdits.Written(call, RuntimeNames.ReuseParameter);
}
