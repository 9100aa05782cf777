using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers comparisons of tuples.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TupleLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term TupleEquality(ITupleBinaryOperation comparison, Steps steps)
    {
        var (left, right) = (Compared(comparison.LeftOperand), Compared(comparison.RightOperand));
        var operands = lowering.Operands.InOrder([left, right], steps).Select(operand => operand is ListTerm ? operand : factory.Stable(operand, steps)).ToImmutableArray();
        var equal = AreEqual(left.Type, operands[0], right.Type, operands[1], comparison, steps);
        return comparison.OperatorKind == BinaryOperatorKind.NotEquals ? Terms.Not(equal) : equal;
    }

    /// <summary>Whether two tuples of one type are equal by their own Equals(); null for other calls.</summary>
    public Term? Equality(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        receiver is not null && arguments.Length == 1 && EvaluatedMembers.IsEquality(call.TargetMethod) && call.TargetMethod.ContainingType is { IsTupleType: true } type
        && SymbolEqualityComparer.Default.Equals(type, call.TargetMethod.Parameters[0].Type) && type.TupleElements.All(element => HasSameEquality(element.Type))
            ? AreEqual(type, factory.Stable(receiver, steps), type, factory.Stable(arguments[0], steps), call, steps)
            : null;

    /// <summary>Whether the operator says of values of a type what their Equals() says.</summary>
    private static bool HasSameEquality(ITypeSymbol type) => type.IsTupleType ? ((INamedTypeSymbol)type).TupleElements.All(element => HasSameEquality(element.Type))
        : type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char || type.IsWholeNumber() || type.TypeKind == TypeKind.Enum;

    /// <summary>An operand as it is written: each element is converted where it is compared.</summary>
    private static IOperation Compared(IOperation operand) => operand is IConversionOperation { IsImplicit: true, Operand: { Type.IsTupleType: true } tuple } ? tuple : operand;

    private Term AreEqual(ITypeSymbol? leftType, Term left, ITypeSymbol? rightType, Term right, IOperation operation, Steps steps)
    {
        // A literal with null in it has no type of its own.
        leftType ??= left is ListTerm { IsTuple: true } ? rightType : null;
        rightType ??= right is ListTerm { IsTuple: true } ? leftType : null;
        if (leftType is INamedTypeSymbol { IsTupleType: true } one && rightType is INamedTypeSymbol { IsTupleType: true } other && one.TupleElements.Length == other.TupleElements.Length)
        {
            var equal = Terms.True;
            for (var index = 0; index < one.TupleElements.Length; index++)
            {
                equal = Terms.And(equal, AreEqual(one.TupleElements[index].Type, Part(left, index), other.TupleElements[index].Type, Part(right, index), operation, steps));
            }

            return equal;
        }

        if (OperatorLowering.HasPlainEquality(leftType) && OperatorLowering.HasPlainEquality(rightType) && !HasOwnEquality(leftType) && !HasOwnEquality(rightType))
        {
            return Terms.AreEqual(left, right);
        }

        factory.Unnamed(operation, steps);
        return factory.Verdict($"{BinaryOperatorKind.Equals}", left, right);
    }

    private static Term Part(Term tuple, int index) => tuple is ListTerm { IsTuple: true } list ? list.Elements[index] : new ElementTerm(tuple, new LiteralTerm(index));

    private static bool HasOwnEquality(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String } && type.GetMembers(WellKnownMemberNames.EqualityOperatorName).Any();
}
