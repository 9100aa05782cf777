using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells which operations run code of a project that the source does not name there: operators, enumerators, ToString.</summary>
internal static class UnnamedCode
{
    /// <summary>Whether an operation may itself, its operands aside, run such code.</summary>
    public static bool RunsUnnamedCode(this IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            IsWritten(sum.LeftOperand) || IsWritten(sum.RightOperand),
        IBinaryOperation binary => binary.OperatorMethod is not null,
        IUnaryOperation unary => unary.OperatorMethod is not null,
        IConversionOperation conversion => conversion.OperatorMethod is not null,
        IIncrementOrDecrementOperation increment => increment.OperatorMethod is not null,
        ICompoundAssignmentOperation assignment => assignment.OperatorMethod is not null || IsWritten(assignment.Value),
        IInterpolationOperation hole => IsWritten(hole.Expression),
        ICollectionExpressionOperation collection => collection.ConstructMethod is not null,
        IRecursivePatternOperation pattern => pattern.DeconstructSymbol is not null,
        IDeconstructionAssignmentOperation or IForEachLoopOperation or IEventAssignmentOperation or IImplicitIndexerReferenceOperation
            or IListPatternOperation or IWithOperation => true,
        _ => false,
    };

    /// <summary>Whether making a text of an operand runs a ToString() of this project.</summary>
    private static bool IsWritten(IOperation operand)
    {
        while (operand is IConversionOperation { OperatorMethod: null } conversion)
        {
            operand = conversion.Operand;
        }

        return operand.Type is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false, TypeKind: not TypeKind.Enum };
    }
}
