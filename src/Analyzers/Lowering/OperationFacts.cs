using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What is asked of operations wherever they are lowered.</summary>
internal static class OperationFacts
{
    /// <summary>What is in conversions that the compiler knows, and in parentheses.</summary>
    public static IOperation? Unwrap(this IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>The expression that has a value for its own as it is, or as one of several.</summary>
    public static IOperation Chosen(this IOperation value)
    {
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>What stands behind labels.</summary>
    public static IOperation BehindLabels(this IOperation statement) => statement is ILabeledOperation { Operation: { } behind } ? behind.BehindLabels() : statement;

    /// <summary>The elements that an expression writes down for an array or collection, or for none but code that only reads them; null where
    /// it is another expression.</summary>
    public static ImmutableArray<IOperation>? WrittenElements(this IOperation? operation) => operation.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } written, DimensionSizes.Length: 1 } => written.ElementValues,
        ICollectionExpressionOperation collection when collection.Elements.All(element => element is not ISpreadOperation) => collection.Elements,
        _ => null,
    };

    /// <summary>Whether a receiver is written as <c>base</c>.</summary>
    public static bool IsBase(this IOperation? receiver) => receiver?.Syntax is BaseExpressionSyntax;
}
