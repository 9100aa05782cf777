using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private void If(IConditionalOperation conditional, Steps steps)
    {
        var condition = Value(conditional.Condition, steps);
        Branch(
            condition,
            () => Gather(inside => Statement(conditional.WhenTrue, inside)),
            () => Gather(inside => Optional(conditional.WhenFalse, inside)),
            steps);

        void Optional(IOperation? statement, Steps inside)
        {
            if (statement is not null)
            {
                Statement(statement, inside);
            }
        }
    }

    /// <summary>Adds a branch; where the source decides the condition, only the arm that runs.</summary>
    private static void Branch(Term condition, Func<Effect> whenTrue, Func<Effect> whenFalse, Steps steps)
    {
        if (condition is LiteralTerm { Value: bool value })
        {
            steps.Add(value ? whenTrue() : whenFalse());
            return;
        }

        steps.Add(new BranchEffect(condition, whenTrue(), whenFalse()));
    }

    private Term Conditional(IConditionalOperation conditional, Steps steps)
    {
        Predeclare(conditional.WhenTrue, steps);
        Predeclare(conditional.WhenFalse, steps);
        var condition = Value(conditional.Condition, steps);
        return Choice(condition, inside => Value(conditional.WhenTrue, inside), inside => Value(conditional.WhenFalse, inside), steps);
    }

    /// <summary>The value of one of two arms.</summary>
    private Term Choice(Term condition, Func<Steps, Term> whenTrue, Func<Steps, Term> whenFalse, Steps steps)
    {
        if (condition is LiteralTerm { Value: bool value })
        {
            return value ? whenTrue(steps) : whenFalse(steps);
        }

        var result = NewResult();
        steps.Add(new BranchEffect(condition, Arm(whenTrue, result), Arm(whenFalse, result), result));
        return new ReadTerm(result);
    }

    private static Effect Arm(Func<Steps, Term> value, Slot result) => Gather(inside =>
    {
        var term = value(inside);
        if (!inside.Any(step => step is JumpEffect))
        {
            inside.Add(new AssignEffect(result, term));
        }
    });

    /// <summary>Lowers <c>&amp;&amp;</c> and <c>||</c>: a plain condition where the right operand does nothing but tell a value.</summary>
    private Term ShortCircuit(bool isAnd, Term left, Func<Steps, Term> right, Steps steps)
    {
        if (left is LiteralTerm { Value: bool known })
        {
            return known == isAnd ? right(steps) : left;
        }

        var term = (Term?)null;
        var inside = Gather(lowered => term = right(lowered));
        if (inside.IsNothing)
        {
            return isAnd ? Terms.And(left, term!) : Terms.Or(left, term!);
        }

        var result = NewResult();
        var evaluated = new SequenceEffect([.. Flat(inside), new AssignEffect(result, term!)]);
        var decided = new AssignEffect(result, isAnd ? Terms.False : Terms.True);
        steps.Add(isAnd ? new BranchEffect(left, evaluated, decided, result) : new BranchEffect(left, decided, evaluated, result));
        return new ReadTerm(result);
    }

    private static IEnumerable<Effect> Flat(Effect effect) => effect is SequenceEffect sequence ? sequence.Steps : [effect];

    private Term Logical(IBinaryOperation operation, Steps steps)
    {
        // A sum of conditions is taken from the left to the right, not one inside the other.
        var rights = new Stack<IBinaryOperation>();
        IOperation first = operation;
        while (first is IBinaryOperation { OperatorMethod: null, ConstantValue.HasValue: false } next
            && next.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            rights.Push(next);
            Predeclare(next.RightOperand, steps);
            first = next.LeftOperand;
        }

        var term = Value(first, steps);
        foreach (var next in rights)
        {
            term = ShortCircuit(next.OperatorKind == BinaryOperatorKind.ConditionalAnd, term, inside => Value(next.RightOperand, inside), steps);
        }

        return term;
    }

    private Term Coalesce(ICoalesceOperation coalesce, Steps steps)
    {
        Predeclare(coalesce.WhenNull, steps);
        var value = Value(coalesce.Value, steps);
        switch (value)
        {
            case LiteralTerm { Value: null }:
                return Value(coalesce.WhenNull, steps);
            case LiteralTerm:
                return value;
            default:
                var kept = Stable(value, steps);
                return Choice(Terms.IsNull(kept), inside => Value(coalesce.WhenNull, inside), _ => kept, steps);
        }
    }

    private Term CoalesceAssignment(ICoalesceAssignmentOperation assignment, Steps steps)
    {
        Predeclare(assignment.Value, steps);
        var place = Locate(assignment.Target, steps);
        var kept = Kept(Read(place, assignment, steps), steps);
        return Choice(
            Terms.IsNull(kept),
            inside =>
            {
                var value = Kept(Value(assignment.Value, inside), inside);
                Write(place, value, assignment, inside);
                return value;
            },
            _ => kept,
            steps);
    }

    private Term ConditionalAccess(IConditionalAccessOperation access, Steps steps)
    {
        Predeclare(access.WhenNotNull, steps);
        var receiver = Value(access.Operation, steps);
        if (receiver is LiteralTerm { Value: null })
        {
            return receiver;
        }

        var kept = Stable(receiver, steps);
        return Choice(
            Terms.IsNull(kept),
            _ => Term.Null,
            inside =>
            {
                _conditionalReceivers.Push(kept);
                var value = Value(access.WhenNotNull, inside);
                _conditionalReceivers.Pop();
                return value;
            },
            steps);
    }

    /// <summary>Makes the locals known that an operand declares which may not run: they outlive it.</summary>
    private void Predeclare(IOperation? operand, Steps steps)
    {
        if (operand is null)
        {
            return;
        }

        foreach (var operation in operand.DescendantsAndSelf())
        {
            if (DeclaredBy(operation) is ILocalSymbol symbol)
            {
                steps.Add(new AssignEffect(SlotFor(symbol), Unknown(symbol.Type)));
            }
        }
    }
}
