using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers arrays of more than one dimension: their elements in a row, their lengths as fields.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class DimensionLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term ArrayOfMoreDimensions(IArrayCreationOperation array, Slot? target, Steps steps)
    {
        var lengths = lowering.Operands.InOrder(array.DimensionSizes, steps).Select(length => factory.Snapshot(length, steps)).ToImmutableArray();
        var made = array.Initializer is { } written
            ? lowering.Containers.Allocated(array.Type!, ContainerKind.Sequence, new ListTerm(lowering.Operands.InOrder(Leaves(written), steps), IsTuple: false), target, array, steps)
            : lowering.Containers.Allocated(array.Type!, ContainerKind.Sequence, lowering.Containers.Unset(((IArrayTypeSymbol)array.Type!).ElementType, lengths.Skip(1).Aggregate(lengths[0], Times)), target, array, steps);
        for (var dimension = 0; dimension < lengths.Length; dimension++)
        {
            steps.Add(new StoreEffect(made, LengthOf(dimension), lengths[dimension]));
        }

        return made;
    }

    /// <summary>The elements that nested initializers write down.</summary>
    private static IEnumerable<IOperation> Leaves(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(value => value is IArrayInitializerOperation inner ? Leaves(inner) : [value]);

    /// <summary>What holds how long an array is in one of its dimensions.</summary>
    private MemberId LengthOf(int dimension) => new(FormattableString.Invariant($"(length {dimension})"), "length", MemberForm.Field)
    {
        IsReadOnly = true,
        Type = factory.Named(factory.Context.Compilation.GetSpecialType(SpecialType.System_Int32)),
    };

    private Term LengthOf(Term array, int dimension) => new FieldTerm(array, LengthOf(dimension));

    private static Term Times(Term left, Term right) => (left, right) switch
    {
        (LiteralTerm { Value: int one }, LiteralTerm { Value: int other }) when (long)one * other is >= 0 and <= int.MaxValue and var product => new LiteralTerm((int)product),
        _ => Whole(TermOperator.Multiply, left, right),
    };

    private static BinaryTerm Whole(TermOperator @operator, Term left, Term right) => new(@operator, left, right) { Known = BinaryTerm.OfInt32(@operator) };

    /// <summary>The element at an index for each dimension.</summary>
    public ElementPlace LocateInDimensions(IArrayElementReferenceOperation element, Steps steps)
    {
        var parts = lowering.Operands.InOrder(element.Indices.Insert(0, element.ArrayReference), steps);
        var array = factory.Stable(parts[0], steps);
        if (element.Indices.Any(index => index.Type?.SpecialType != SpecialType.System_Int32))
        {
            return new ElementPlace(array, factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_Int32), origin: null, parts), element.Type);
        }

        for (var dimension = 0; dimension < element.Indices.Length; dimension++)
        {
            lowering.Failures.FailIf(
                Terms.Or(new BinaryTerm(TermOperator.Less, parts[dimension + 1], Terms.Zero), new BinaryTerm(TermOperator.LessOrEqual, LengthOf(array, dimension), parts[dimension + 1])),
                Exceptions.IndexOutOfRange, steps);
        }

        var place = parts[1];
        for (var dimension = 1; dimension < element.Indices.Length; dimension++)
        {
            place = Whole(TermOperator.Add, Whole(TermOperator.Multiply, place, LengthOf(array, dimension)), parts[dimension + 1]);
        }

        return new ElementPlace(array, place, element.Type);
    }

    /// <summary>What an array says of one of its dimensions; null for other calls.</summary>
    public Term? DimensionCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments)
    {
        if (receiver is null || call.Instance.Unwrap()?.Type is not IArrayTypeSymbol array || arguments is not [LiteralTerm { Value: int dimension }] || dimension < 0 || dimension >= array.Rank)
        {
            return null;
        }

        var length = array.Rank == 1 ? new LengthTerm(receiver) : LengthOf(receiver, dimension);
        return ElementMembers.Of(call.TargetMethod) switch
        {
            ElementMember.DimensionLength => length,
            ElementMember.UpperBound => Whole(TermOperator.Subtract, length, new LiteralTerm(1)),
            ElementMember.LowerBound => Terms.Zero,
            _ => null,
        };
    }
}
