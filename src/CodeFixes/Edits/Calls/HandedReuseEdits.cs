using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>What tells an opening whether to reuse: where that is a parameter, the caller is who decides.</summary>
/// <param name="Parameter">The parameter, as it is handed on or tested.</param>
/// <param name="Flag">With which value the scope shares, where the parameter only says whether it does; null where it is the mode itself.</param>
internal sealed record HandedReuse(IParameterSymbol Parameter, bool? Flag);

/// <summary>Changes what a method of the project is told of reuse.</summary>
internal static class HandedReuseEdits
{
    /// <summary>The parameter that an opening takes its reuse from: <c>reuse: mode</c>, or <c>reuse: shares ? Reuse.True : Reuse.None</c>; null where it takes it from
    /// something else.</summary>
    public static HandedReuse? Of(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        (OpeningCall.Of(opening, model, cancellation) is { } call ? OpeningCall.Argument(call, RuntimeNames.ReuseParameter)?.Value : null) switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => new HandedReuse(parameter, Flag: null),
            IConditionalOperation { Condition: IParameterReferenceOperation { Parameter: var flag }, WhenTrue: var whenTrue, WhenFalse: var whenFalse } =>
                (IsNone(whenTrue), IsNone(whenFalse)) switch
                {
                    (false, true) => new HandedReuse(flag, Flag: true),
                    (true, false) => new HandedReuse(flag, Flag: false),
                    _ => null,
                },
            _ => null,
        };

    /// <summary>Lets a call hand <c>Reuse.Auto</c>, or the value with which the scope shares, in the place of another mode that is written there or is the default; null where the call
    /// goes elsewhere, or something else says the mode. A call that hands on what it was handed itself leaves that to the call around it.</summary>
    /// <param name="calls">The call, or the creation of an object, that leads to the opening, and those that lead there, the innermost first.</param>
    /// <param name="handed">What is handed.</param>
    /// <param name="insteadOf">The other mode.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="source">The file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<TextChange>? WithAuto(
        IEnumerable<SyntaxNode?> calls, HandedReuse handed, string insteadOf, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (calls.FirstOrDefault() is not { } call)
        {
            return null;
        }

        var (method, arguments, list) = (model.GetOperation(call, cancellation), call) switch
        {
            (IInvocationOperation invocation, InvocationExpressionSyntax { ArgumentList: var written }) => (invocation.TargetMethod, invocation.Arguments, written),
            (IObjectCreationOperation creation, BaseObjectCreationExpressionSyntax { ArgumentList: { } written }) => (creation.Constructor, creation.Arguments, written),
            _ => default,
        };
        if (list is null || ParameterIn(method, handed.Parameter) is not { } parameter)
        {
            return null;
        }

        var value = handed.Flag switch
        {
            true => "true",
            false => "false",
            null => LibraryNames.ReuseAuto(model, call.SpanStart),
        };
        return arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) switch
        {
            { ArgumentKind: ArgumentKind.DefaultValue } omitted when Says(omitted.Value, insteadOf, handed.Flag) =>
                ArgumentEdits.Append(list, $"{parameter.Name}: {value}", source),
            { ArgumentKind: ArgumentKind.Explicit, Value: IParameterReferenceOperation { Parameter: var outer } } =>
                WithAuto(calls.Skip(1), handed with { Parameter = outer }, insteadOf, model, source, cancellation),
            { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax { Expression: var given } } when handed.Flag is { } flag =>
                given.IsKind(flag ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression) ? [new TextChange(given.Span, value)] : null,
            { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax given } =>
                given.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => IsMode(access, insteadOf, model, cancellation))
                    .Select(access => new TextChange(access.Span, value)).ToImmutableArray() is { IsEmpty: false } changes ? changes : null,
            _ => null,
        };
    }

    /// <summary>What a called method calls a parameter of its own, or of the method or lambda that it stands for: one that implements or overrides it, or that a delegate holds.</summary>
    private static IParameterSymbol? ParameterIn(IMethodSymbol? called, IParameterSymbol parameter) =>
        called is not null && parameter.ContainingSymbol is IMethodSymbol owner && called.Parameters.ElementAtOrDefault(parameter.Ordinal) is { } same
        && (SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, owner.OriginalDefinition)
            || ((called.MethodKind == MethodKind.DelegateInvoke || called.IsAbstract || called.IsVirtual || called.IsOverride) && SymbolEqualityComparer.Default.Equals(same.Type, parameter.Type)))
            ? same
            : null;

    /// <summary>Whether what a parameter has where nothing is handed is a mode, or the value of a flag that does not share.</summary>
    private static bool Says(IOperation given, string mode, bool? flag) => flag is { } sharing
        ? given.ConstantValue is { HasValue: true, Value: bool told } && told != sharing
        : given.ConstantValue is { HasValue: true, Value: { } number } && given.Type?.GetMembers(mode).OfType<IFieldSymbol>().FirstOrDefault() is { ConstantValue: { } wanted } && wanted.Equals(number);

    private static bool IsNone(IOperation? value) => value is IFieldReferenceOperation { Field.Name: RuntimeNames.ReuseNone };

    private static bool IsMode(MemberAccessExpressionSyntax access, string mode, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(access, cancellation).Symbol is IFieldSymbol field && field.Name == mode && CodeMeaning.Of(model, cancellation).Library.IsReuse(field.ContainingType);
}
