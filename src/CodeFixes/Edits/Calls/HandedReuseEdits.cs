using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes what a method of the project is told of reuse: where an opening takes its reuse from a parameter, the caller is who decides.</summary>
internal static class HandedReuseEdits
{
    /// <summary>The parameter that an opening takes its reuse from, as it is handed on; null where it takes it from something else.</summary>
    public static IParameterSymbol? ParameterOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        OpeningCall.Of(opening, model, cancellation) is { } call
        && OpeningCall.Argument(call, RuntimeNames.ReuseParameter)?.Value is IParameterReferenceOperation { Parameter: var parameter }
            ? parameter
            : null;

    /// <summary>Writes <c>Reuse.Auto</c> where a call hands another mode to that parameter; null where it does not name that mode.</summary>
    public static ImmutableArray<TextChange>? WithAuto(
        InvocationExpressionSyntax call, IParameterSymbol parameter, string insteadOf, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(call, cancellation) is not IInvocationOperation invocation
            || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition)
            || invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is not { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax given })
        {
            return null;
        }

        ImmutableArray<TextChange> changes =
        [
            .. given.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => IsMode(access, insteadOf, model, cancellation))
                .Select(access => new TextChange(access.Span, LibraryNames.ReuseAuto(model, access.SpanStart))),
        ];
        return changes.IsEmpty ? null : changes;
    }

    private static bool IsMode(MemberAccessExpressionSyntax access, string mode, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(access, cancellation).Symbol is IFieldSymbol field && field.Name == mode && CodeMeaning.Of(model, cancellation).Library.IsReuse(field.ContainingType);
}
