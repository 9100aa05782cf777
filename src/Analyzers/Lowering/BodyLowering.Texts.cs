using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Compound(ICompoundAssignmentOperation assignment, ImmutableArray<Effect>.Builder steps)
    {
        if (assignment is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            && SlotOf(assignment.Target) is { } text)
        {
            var parts = InOrder([assignment.Target, assignment.Value], steps);
            steps.Add(new AssignEffect(text, new ConcatTerm(parts[0], parts[1])));
            return new ReadTerm(text);
        }

        Children(assignment, steps);
        return Forget(assignment.Target, steps);
    }

    private Term Interpolated(IInterpolatedStringOperation interpolated, ImmutableArray<Effect>.Builder steps)
    {
        var parts = InOrder(interpolated.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation fixedText => fixedText.Text,
            IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
            _ => part,
        }), steps);
        return Joined(parts);
    }

    /// <summary>A sum of strings, however long: its left operands are taken one after the other, not one inside the other.</summary>
    private Term Concatenation(IBinaryOperation sum, ImmutableArray<Effect>.Builder steps)
    {
        var operands = new Stack<IOperation>();
        IOperation first = sum;
        while (first is IBinaryOperation { ConstantValue.HasValue: false, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } next)
        {
            operands.Push(next.RightOperand);
            if (next.RunsUnnamedCode())
            {
                Implicit(steps);
            }

            first = next.LeftOperand;
        }

        operands.Push(first);
        return Joined(InOrder(operands, steps));
    }

    private static Term Joined(ImmutableArray<Term> parts)
    {
        if (parts.IsEmpty)
        {
            return new LiteralTerm("");
        }

        var text = parts[0];
        foreach (var part in parts.RemoveAt(0))
        {
            text = new ConcatTerm(text, part);
        }

        return text;
    }

    /// <summary>Lowers operands from the left to the right. Terms are read where they are used: what a later operand may change is kept
    /// before that operand runs.</summary>
    private ImmutableArray<Term> InOrder(IEnumerable<IOperation> operands, ImmutableArray<Effect>.Builder steps)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var operand in operands)
        {
            var before = steps.Count;
            var term = Value(operand, steps);
            for (var index = 0; index < terms.Count && steps.Count > before; index++)
            {
                if (terms[index] is not (LiteralTerm or UnknownTerm or ReadTerm { Slot.Symbol: null }))
                {
                    var kept = NewResult();
                    steps.Insert(before++, new AssignEffect(kept, terms[index]));
                    terms[index] = new ReadTerm(kept);
                }
            }

            terms.Add(term);
        }

        return terms.ToImmutable();
    }
}
