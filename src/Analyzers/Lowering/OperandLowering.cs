using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operands in the order in which they run.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OperandLowering(BodyLowering lowering, EffectFactory factory)
{
    public static ImmutableArray<IOperation> Operands(IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = arguments.Select(argument => argument.Value);
        return [.. instance is null ? values : values.Prepend(instance)];
    }

    public (Term? Receiver, ImmutableArray<Term> Arguments) Evaluate(IOperation? instance, ImmutableArray<IArgumentOperation> arguments, Steps steps)
    {
        var terms = InOrder(Operands(instance, arguments), steps);
        return instance is null ? (null, terms) : (terms[0], terms.RemoveAt(0));
    }

    public ImmutableArray<Term> Elements(ImmutableArray<IOperation> elements, Steps steps) =>
        InOrder(elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element), steps);

    /// <summary>Lowers operands from the left to the right. Terms are read where they are used: what a later operand may change is copied
    /// before that operand runs.</summary>
    public ImmutableArray<Term> InOrder(IEnumerable<IOperation> operands, Steps steps)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var operand in operands)
        {
            var before = steps.Count;
            var term = lowering.References.IsPassedByReference(operand) ? lowering.References.ReferenceTo(operand, steps) : lowering.Value(operand, steps);
            for (var index = 0; index < terms.Count && steps.Count > before; index++)
            {
                if (terms[index] is not (LiteralTerm or UnknownTerm or ThisTerm or ReferenceTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } }))
                {
                    var copy = factory.NewResult();
                    steps.Insert(before++, new AssignEffect(copy, terms[index]));
                    terms[index] = new ReadTerm(copy);
                }
            }

            terms.Add(term);
        }

        return terms.ToImmutable();
    }
}
