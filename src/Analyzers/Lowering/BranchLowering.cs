using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what runs one of two arms.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class BranchLowering(BodyLowering lowering, EffectFactory factory)
{
    private readonly Stack<Term> _conditionalReceivers = new();

    public void If(IConditionalOperation conditional, Steps steps)
    {
        var condition = lowering.Value(conditional.Condition, steps);
        Branch(
            condition,
            () => StepLists.Gather(inside => lowering.Statement(conditional.WhenTrue, inside)),
            () => StepLists.Gather(inside => Optional(conditional.WhenFalse, inside)),
            steps);

        void Optional(IOperation? statement, Steps inside)
        {
            if (statement is not null)
            {
                lowering.Statement(statement, inside);
            }
        }
    }

    /// <summary>Adds a branch; where the source decides the condition, only the arm that runs.</summary>
    public static void Branch(Term condition, Func<Effect> whenTrue, Func<Effect> whenFalse, Steps steps)
    {
        if (condition is LiteralTerm { Value: bool value })
        {
            steps.Add(value ? whenTrue() : whenFalse());
            return;
        }

        steps.Add(new BranchEffect(condition, whenTrue(), whenFalse()));
    }

    public Term Conditional(IConditionalOperation conditional, Steps steps)
    {
        Predeclare(conditional.WhenTrue, steps);
        Predeclare(conditional.WhenFalse, steps);
        var condition = lowering.Value(conditional.Condition, steps);
        return Choice(condition, inside => lowering.Value(conditional.WhenTrue, inside), inside => lowering.Value(conditional.WhenFalse, inside), steps);
    }

    /// <summary>The value of one of two arms.</summary>
    public Term Choice(Term condition, Func<Steps, Term> whenTrue, Func<Steps, Term> whenFalse, Steps steps)
    {
        if (condition is LiteralTerm { Value: bool value })
        {
            return value ? whenTrue(steps) : whenFalse(steps);
        }

        var result = factory.NewResult();
        steps.Add(new BranchEffect(condition, Arm(whenTrue, result), Arm(whenFalse, result), result));
        return new ReadTerm(result);
    }

    private static Effect Arm(Func<Steps, Term> value, Slot result) => StepLists.Gather(inside =>
    {
        var term = value(inside);
        if (!inside.Any(step => step is JumpEffect))
        {
            inside.Add(new AssignEffect(result, term));
        }
    });

    /// <summary>Lowers <c>&amp;&amp;</c> and <c>||</c>: a plain condition where the right operand does nothing but tell a value.</summary>
    public Term ShortCircuit(bool isAnd, Term left, Func<Steps, Term> right, Steps steps)
    {
        if (left is LiteralTerm { Value: bool known })
        {
            return known == isAnd ? right(steps) : left;
        }

        var term = (Term?)null;
        var inside = StepLists.Gather(lowered => term = right(lowered));
        if (inside.IsNothing)
        {
            return isAnd ? Terms.And(left, term!) : Terms.Or(left, term!);
        }

        var result = factory.NewResult();
        var evaluated = new SequenceEffect([.. StepLists.Flat(inside), new AssignEffect(result, term!)]);
        var decided = new AssignEffect(result, isAnd ? Terms.False : Terms.True);
        steps.Add(isAnd ? new BranchEffect(left, evaluated, decided, result) : new BranchEffect(left, decided, evaluated, result));
        return new ReadTerm(result);
    }

    public Term Logical(IBinaryOperation operation, Steps steps)
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

        var term = lowering.Value(first, steps);
        foreach (var next in rights)
        {
            term = ShortCircuit(next.OperatorKind == BinaryOperatorKind.ConditionalAnd, term, inside => lowering.Value(next.RightOperand, inside), steps);
        }

        return term;
    }

    public Term Coalesce(ICoalesceOperation coalesce, Steps steps)
    {
        Predeclare(coalesce.WhenNull, steps);
        var value = lowering.Value(coalesce.Value, steps);
        switch (value)
        {
            case LiteralTerm { Value: null }:
                return lowering.Value(coalesce.WhenNull, steps);
            case LiteralTerm:
                return value;
            default:
                var stable = factory.Stable(value, steps);
                return Choice(Presumption.Of(coalesce.Value, stable, Terms.IsNull(stable)), inside => lowering.Value(coalesce.WhenNull, inside), _ => stable, steps);
        }
    }

    /// <summary>The object whose member the innermost <c>?.</c> uses.</summary>
    public Term ConditionalReceiver() => _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : Term.Unknown;

    public Term ConditionalAccess(IConditionalAccessOperation access, Steps steps)
    {
        Predeclare(access.WhenNotNull, steps);
        var receiver = lowering.Value(access.Operation, steps);
        if (receiver is LiteralTerm { Value: null })
        {
            return receiver;
        }

        var stable = factory.Stable(receiver, steps);
        return Choice(
            Presumption.Of(access.Operation, stable, Terms.IsNull(stable)),
            _ => Term.Null,
            inside =>
            {
                _conditionalReceivers.Push(stable);
                var value = lowering.Value(access.WhenNotNull, inside);
                _conditionalReceivers.Pop();
                return value;
            },
            steps);
    }

    /// <summary>Makes the locals known that an operand declares which may not run: they outlive it.</summary>
    public void Predeclare(IOperation? operand, Steps steps)
    {
        if (operand is null)
        {
            return;
        }

        foreach (var operation in operand.DescendantsAndSelf())
        {
            if (PatternLowering.DeclaredBy(operation) is ILocalSymbol symbol)
            {
                steps.Add(new AssignEffect(factory.SlotFor(symbol), factory.Unknown(symbol.Type)));
            }
        }
    }
}
