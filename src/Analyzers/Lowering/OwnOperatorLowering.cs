using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operators that a type declares.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OwnOperatorLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Runs an operator of an object that changes it.</summary>
    public Term OwnOperator(IOperation operation, IMethodSymbol method, IOperation target, IOperation? operand, Steps steps)
    {
        var terms = lowering.Operands.InOrder(operand is null ? [target] : [target, operand], steps);
        lowering.Failures.FailIfNull(target, terms[0], steps);
        if (factory.Context.IsOwn(method))
        {
            ImmutableArray<Argument> arguments = operand is null ? [] : [new Argument(factory.SlotFor(method.OriginalDefinition.Parameters[0]), terms[1])];
            lowering.SourceCalls.SourceCall(method, terms[0], arguments, null, operation, steps);
        }
        else
        {
            lowering.Escapes.Escape(terms, operation, reaches: false, steps);
        }

        return terms[0];
    }

    /// <summary>What the operator for equality says, or the one for the opposite.</summary>
    private static Term Compared(IMethodSymbol method, Term equal) => method.Name == WellKnownMemberNames.EqualityOperatorName ? equal : Terms.Not(equal);

    /// <summary>Runs an operator or conversion that a method stands for.</summary>
    public Term OwnOperator(IOperation operation, IMethodSymbol method, ImmutableArray<Term> operands, Steps steps)
    {
        if (CompilerMembers.IsEqualityOperatorOfRecord(method))
        {
            return Compared(method, lowering.Equalities.AreEqualByCode(method.ContainingType, operands[0], operands[1], operation, steps) ?? new RecordEqualityTerm(operands[0], operands[1]));
        }

        if (lowering.LibraryTypes.IsShape(method.ContainingType) && method.Name is WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName)
        {
            return Compared(method, new KnownCallTerm(EvaluatedMembers.SameShape, operands, factory.Determined(method.ReturnType, origin: null, operands)));
        }

        if (EvaluatedMembers.IsType(method.ContainingType) || (EvaluatedMembers.IsMoment(method.ContainingType) && method.Name is WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName))
        {
            return Compared(method, Terms.AreEqual(operands[0], operands[1]));
        }

        if ((lowering.Tensors.Tensor(method, operands, operation, steps) ?? lowering.TorchTensors.TorchTensor(method, operands)) is { } tensor)
        {
            return tensor;
        }

        if (ConstraintOf(operation) is ITypeParameterSymbol parameter && !factory.Context.IsOwn(method) && KindOf(operation) is { } kind)
        {
            var answer = factory.Determined(method.ReturnType, origin: null, operands);
            return method.ContainingType.TypeKind == TypeKind.Interface ? lowering.Dispatch.Dispatched(method, lowering.Types.TypeTerm(parameter), Bound(method, operands), operation, TaskUse.Awaited, _ => OfNumbers(), steps) : OfNumbers();

            Term OfNumbers() => kind == BinaryOperatorKind.NotEquals.ToString() ? Terms.Not(Generic(BinaryOperatorKind.Equals.ToString())) : Generic(kind);
            Term Generic(string name) => new KnownCallTerm(KnownGenerics.OperatorOf(name), operands.Insert(0, lowering.Types.TypeTerm(parameter)), answer);
        }

        if ((!factory.Context.IsOwn(method) && !factory.Context.IsFollowedElsewhere(method) && !factory.Context.HasModel(method)) || method.IsImplicitlyDeclared)
        {
            return method.ReturnType.SpecialType == SpecialType.System_Boolean && operands.Length == 2 && !factory.Context.IsOwn(method) && !lowering.LibraryTypes.IsOfLibrary(method)
                ? new KnownCallTerm(EvaluatedMembers.NameOf(method), operands, new MemberTerm(factory.Id(method), null, operands))
                : EvaluatedMembers.IsMoment(method.ContainingType) ? new KnownCallTerm(EvaluatedMembers.NameOf(method), operands, lowering.LibraryTypes.OfLibrary(method.ReturnType, operands))
                : lowering.LibraryTypes.OfLibrary(method.ReturnType, operands);
        }

        return lowering.SourceCalls.SourceCall(method, lowering.Types.Constrained(ConstraintOf(operation)), Bound(method, operands), factory.NewResult(), operation, steps);
    }

    private ImmutableArray<Argument> Bound(IMethodSymbol method, ImmutableArray<Term> operands) =>
        [.. operands.Take(method.Parameters.Length).Select((operand, index) => new Argument(factory.SlotFor(method.OriginalDefinition.Parameters[index]), operand))];

    private static string? KindOf(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.OperatorKind.ToString(),
        IUnaryOperation unary => unary.OperatorKind.ToString(),
        ICompoundAssignmentOperation compound => compound.OperatorKind.ToString(),
        _ => null,
    };

    /// <summary>The type parameter whose type has the operator; null where the operator is named by its own type.</summary>
    private static ITypeSymbol? ConstraintOf(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.ConstrainedToType,
        IUnaryOperation unary => unary.ConstrainedToType,
        IConversionOperation conversion => conversion.ConstrainedToType,
        ICompoundAssignmentOperation compound => compound.ConstrainedToType,
        IIncrementOrDecrementOperation increment => increment.ConstrainedToType,
        _ => null,
    };
}
