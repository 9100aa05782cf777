using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Tells when it makes no difference whether something is opened before or after other code has run.</summary>
internal static class SettledOpening
{
    /// <summary>Whether a call that opens something is given the same before and after some code of its body.</summary>
    public static bool Is(
        InvocationExpressionSyntax opening, IReadOnlyList<SyntaxNode> code, SemanticModel model, CancellationToken cancellation)
    {
        var functions = FreeNames.MemberOf(opening).DescendantNodes()
            .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax).ToList();
        return model.GetOperation(opening, cancellation) is IInvocationOperation call && call.Descendants().All(Settled);

        bool Settled(IOperation operation) => operation switch
        {
            ILocalReferenceOperation local => Keeps(local.Local),
            IParameterReferenceOperation parameter => Keeps(parameter.Parameter),
            _ => IsSettled(operation),
        };

        // Functions that stand around the opening may write what is theirs, but not what others share with them.
        bool Keeps(ISymbol variable) =>
            !LocalValues.IsWrittenIn(code.Concat(functions), variable, model, cancellation);
    }

    /// <summary>Whether an expression is a variable of its own body, or a field, that nothing ever gives another value.</summary>
    public static bool IsFixed(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(expression, cancellation).Symbol switch
        {
            ILocalSymbol local => LocalValues.OnlyValueOf(local, model, cancellation) is not null,
            IParameterSymbol parameter => FreeNames.MemberOf(expression) is var member
                && parameter.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == member.SyntaxTree && member.Span.Contains(reference.Span))
                && !LocalValues.IsWrittenIn([member], parameter, model, cancellation),
            IFieldSymbol { IsReadOnly: true } =>
                model.GetOperation(expression, cancellation) is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation },
            _ => false,
        };

    private static bool IsSettled(IOperation operation) => operation switch
    {
        IArgumentOperation or ILiteralOperation or IDefaultValueOperation or INameOfOperation or IInstanceReferenceOperation
            or IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation => true,
        IConversionOperation conversion => conversion.OperatorMethod is null || LibraryNames.IsOfTheLibrary(conversion.OperatorMethod),
        IBinaryOperation binary => binary.OperatorMethod is null,
        IFieldReferenceOperation reference => reference.Field.IsConst || reference.Field.IsReadOnly,
        IObjectCreationOperation creation => creation.Initializer is null && creation.Type is { } type && LibraryNames.Is(type, RuntimeNames.Graph),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } => LibraryNames.Is(method.ContainingType, RuntimeNames.Initializer),
        _ => false,
    };
}
