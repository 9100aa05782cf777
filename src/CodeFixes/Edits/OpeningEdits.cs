using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Changes to a call that opens a variable scope.</summary>
internal static class OpeningEdits
{
    /// <summary>Gives the call <c>reuse: Reuse.Auto</c>; null for a scope that may go by its default name.</summary>
    public static ImmutableArray<TextChange>? WithReuseAuto(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (CallOf(opening, model, cancellation) is not { } call || MayGoByDefaultName(call))
        {
            return null;
        }

        var auto = LibraryNames.ReuseAuto(model, opening.SpanStart);
        return ReuseArgument(call) is { } present
            ? [new TextChange(present.Expression.Span, auto)]
            : ArgumentEdits.Append(opening.ArgumentList, $"{RuntimeNames.ReuseParameter}: {auto}", source);
    }

    /// <summary>Takes the reuse argument away; null where there is none that is a constant, or where others would move into its place.</summary>
    public static ImmutableArray<TextChange>? WithoutReuse(
        InvocationExpressionSyntax opening, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (CallOf(opening, model, cancellation) is not { } call
            || ReuseArgument(call) is not { } present
            || !model.GetConstantValue(present.Expression, cancellation).HasValue) // What a caller hands on is for the caller to say.
        {
            return null;
        }

        var arguments = opening.ArgumentList.Arguments;
        return present.NameColon is not null || arguments.Skip(arguments.IndexOf(present) + 1).All(later => later.NameColon is not null)
            ? ArgumentEdits.Remove(opening.ArgumentList, present, source)
            : null;
    }

    private static IInvocationOperation? CallOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(opening, cancellation) is IInvocationOperation call && LibraryNames.IsOpen(call.TargetMethod) ? call : null;

    private static bool MayGoByDefaultName(IInvocationOperation call) =>
        Argument(call, RuntimeNames.DefaultNameParameter) is { ArgumentKind: ArgumentKind.Explicit }
        && Argument(call, RuntimeNames.NameParameter)?.Value.ConstantValue is not { HasValue: true, Value: string };

    private static ArgumentSyntax? ReuseArgument(IInvocationOperation call) =>
        Argument(call, RuntimeNames.ReuseParameter) is { ArgumentKind: ArgumentKind.Explicit } argument
            ? argument.Syntax as ArgumentSyntax
            : null;

    private static IArgumentOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
}
