using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers shapes that are written down or come from a list of lengths.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ShapeLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Shape(ImmutableArray<IOperation> elements, Steps steps)
    {
        if (elements.All(element => element is not ISpreadOperation))
        {
            return Checked(lowering.Operands.Elements(elements, steps), steps);
        }

        var terms = lowering.Operands.Elements(elements, steps);
        var gathered = new ReadTerm(factory.NewResult());
        steps.Add(new AllocateEffect(gathered.Slot, factory.Named(factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.GetSpecialType(SpecialType.System_Int32))), ContainerKind.Sequence, Terms.NoElements, factory.At(elements[0])));
        for (var index = 0; index < terms.Length; index++)
        {
            _ = elements[index] is ISpreadOperation ? lowering.Containers.Added(gathered, terms[index], elements[index], steps)
                : ContainerLowering.Change(ContainerOperation.Append, gathered, null, terms[index], steps);
        }

        return factory.Snapshot(new SequenceShapeTerm(gathered), steps);
    }

    /// <summary>The shape whose lengths an expression lists.</summary>
    public Term ShapeOf(IOperation lengths, Steps steps) =>
        lengths.WrittenElements() is { } written ? Checked(lowering.Operands.InOrder(written, steps), steps)
        : lengths.Unwrap() is ICollectionExpressionOperation collection ? Shape(collection.Elements, steps)
        : factory.Snapshot(new SequenceShapeTerm(lowering.Value(lengths, steps)), steps);

    /// <summary>A shape, which refuses lengths that are less than one that is not known.</summary>
    private Term Checked(ImmutableArray<Term> lengths, Steps steps)
    {
        foreach (var length in lengths.Where(length => lowering.Failures.IsGuarded && length is not LiteralTerm { Value: >= -1 }))
        {
            lowering.Failures.FailIf(new BinaryTerm(TermOperator.Less, length, new LiteralTerm(-1)), Exceptions.ArgumentOutOfRange, steps);
        }

        return ShapeOf(lengths);
    }

    public static Term ShapeOf(ImmutableArray<Term> lengths) => lengths.All(length => length is LiteralTerm { Value: int })
        ? new LiteralTerm(new ShapeLiteral([.. lengths.Select(length => (int?)((LiteralTerm)length).Value)]))
        : new ShapeTerm(lengths);
}
