using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operands in the order in which they run.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
internal sealed class OperandLowering(BodyLowering lowering)
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
        var earlier = new List<IOperation>();
        foreach (var operand in operands)
        {
            var before = steps.Count;
            var term = lowering.References.IsPassedByReference(operand) ? lowering.References.ReferenceTo(operand, steps) : lowering.Value(operand, steps);
            for (var index = 0; index < terms.Count && steps.Count > before; index++)
            {
                terms[index] = lowering.Places.IsVariableOfItsMember(earlier[index])
                    ? lowering.Places.FixedVariable(earlier[index], terms[index], ref before, steps)
                    : lowering.Places.Copied(terms[index], ref before, steps);
            }

            earlier.Add(operand);
            terms.Add(term);
        }

        return terms.ToImmutable();
    }
}
