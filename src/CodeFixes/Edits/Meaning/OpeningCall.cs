using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Reads a call that opens a variable scope.</summary>
internal static class OpeningCall
{
    /// <summary>The call, if it opens a variable scope.</summary>
    public static IInvocationOperation? Of(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        CodeMeaning.Of(model, cancellation).MemberOf(opening, cancellation) is ApiMember.OpenByName or ApiMember.OpenByObject
            ? model.GetOperation(opening, cancellation) as IInvocationOperation
            : null;

    /// <summary>What a parameter is given.</summary>
    public static IArgumentOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);

    /// <summary>What titles call the scope: its name where that is known.</summary>
    public static string NameOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        Of(opening, model, cancellation) is { } call && Argument(call, RuntimeNames.NameParameter)?.Value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } name }
            ? $"'{name}'"
            : "the scope";

    /// <summary>Where the name of the scope is written in the call; null where it is not.</summary>
    public static ExpressionSyntax? NameIn(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        Of(opening, model, cancellation) is { } call ? (Argument(call, RuntimeNames.NameParameter)?.Syntax as ArgumentSyntax)?.Expression : null;

    /// <summary>Whether the scope may go by its default name.</summary>
    public static bool MayGoByDefaultName(IInvocationOperation call) =>
        Argument(call, RuntimeNames.DefaultNameParameter) is { ArgumentKind: ArgumentKind.Explicit }
        && Argument(call, RuntimeNames.NameParameter)?.Value.ConstantValue is not { HasValue: true, Value: string };

    /// <summary>Whether the scope is given the same reuse mode every time.</summary>
    public static bool HasConstantReuse(IInvocationOperation call) =>
        Argument(call, RuntimeNames.ReuseParameter) is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: true };

    /// <summary>The local that is given what it opens; null where none is.</summary>
    public static ILocalSymbol? LocalOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        (opening.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellation),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => model.GetSymbolInfo(target, cancellation).Symbol,
            _ => null,
        }) as ILocalSymbol;
}
