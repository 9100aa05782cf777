using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers indices that count from the end, and ranges.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class IndexLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What is found from the end, or between two indices.</summary>
    public Term ImplicitElement(IImplicitIndexerReferenceOperation element, Steps steps)
    {
        if (!IsOfElements(element))
        {
            return lowering.OwnLists.IsList(element.LengthSymbol, element.IndexerSymbol) ? lowering.OwnLists.Element(element, steps) : Unfollowed(element, steps);
        }

        var container = factory.Snapshot(lowering.Value(element.Instance, steps), steps);
        return IndexMembers.IsRange(element.Argument.Type) ? Slice(element.Argument, container, element, steps) : new ElementTerm(container, IndexOf(element.Argument, container, steps))
        {
            IsLetter = element.Instance.Type?.SpecialType == SpecialType.System_String,
        };
    }

    private bool IsOfElements(IImplicitIndexerReferenceOperation element) =>
        ContainerTypes.KindOf(element.Instance.Type) == ContainerKind.Sequence || lowering.LibraryTypes.IsShape(element.Instance.Type) || element.Instance.Type?.SpecialType == SpecialType.System_String;

    /// <summary>An element that is not followed.</summary>
    public Term Unfollowed(IImplicitIndexerReferenceOperation element, Steps steps)
    {
        lowering.Children(element, steps);
        if (factory.Context.IsOwn(element.IndexerSymbol) && factory.Project.Reaches(element.IndexerSymbol))
        {
            factory.Opaque(OpaqueReason.UnnamedCall, element, steps);
        }

        factory.Unnamed(element, steps);
        return factory.Determined(element.Type, origin: null);
    }

    /// <summary>The elements in a range; of a text it is not known which letters.</summary>
    public Term Slice(IOperation range, Term container, IOperation operation, Steps steps)
    {
        if (ContainerTypes.IsView(operation.Type))
        {
            return lowering.Views.View(range, container, steps);
        }

        var (start, end) = Bounds(range, container, steps);
        if (ContainerTypes.KindOf(operation.Type) != ContainerKind.Sequence)
        {
            var slice = new KnownCallTerm(EvaluatedMembers.Slice, [container, start, end], factory.Determined(operation.Type, origin: null, container, start, end));
            lowering.Failures.FailAsEvaluated(slice, isRisky: false, steps);
            return slice;
        }

        lowering.Failures.FailIfNoPart(container, start, end, Exceptions.ArgumentOutOfRange, steps);
        return lowering.Containers.Allocated(operation.Type!, ContainerKind.Sequence, new SliceTerm(container, start, end), null, operation, steps);
    }

    /// <summary>Where a range starts and ends in a container.</summary>
    public (Term Start, Term End) Bounds(IOperation range, Term container, Steps steps) => range.Unwrap() is IRangeOperation written
        ? (written.LeftOperand is { } left ? IndexOf(left, container, steps) : Terms.Zero, written.RightOperand is { } right ? IndexOf(right, container, steps) : new LengthTerm(container))
        : IndexValueLowering.Bounds(factory.Stable(lowering.Value(range, steps), steps), factory.Snapshot(new LengthTerm(container), steps));

    /// <summary>An index, which may count from the end.</summary>
    public Term IndexOf(IOperation index, Term container, Steps steps) => index.Unwrap() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => factory.Snapshot(new BinaryTerm(TermOperator.Subtract, new LengthTerm(container), lowering.Value(hat.Operand, steps)), steps),
        { Type.SpecialType: SpecialType.System_Int32 } number => lowering.Value(number, steps),
        IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } number } => lowering.Value(number, steps),
        { Type: var type } other when IndexMembers.IsIndex(type) => factory.Snapshot(IndexValueLowering.Offset(factory.Stable(lowering.Value(other, steps), steps), new LengthTerm(container)), steps),
        var other => factory.Determined(other?.Type, origin: null, lowering.Value(other, steps)),
    };
}
