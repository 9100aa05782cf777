using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers assignments.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class AssignmentLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term CoalesceAssignment(ICoalesceAssignmentOperation assignment, Steps steps)
    {
        lowering.Branches.Predeclare(assignment.Value, steps);
        var place = lowering.Places.Locate(assignment.Target, steps);
        var current = factory.Snapshot(lowering.Places.Read(place, assignment, steps), steps);
        return lowering.Branches.Choice(
            Terms.IsNull(current),
            inside =>
            {
                var value = factory.Snapshot(lowering.Value(assignment.Value, inside), inside);
                lowering.Places.Write(lowering.Places.Kept(place, assignment.Target, from: 0, inside), value, assignment, inside);
                return value;
            },
            _ => current,
            steps);
    }

    public Term Compound(ICompoundAssignmentOperation assignment, Steps steps)
    {
        if (assignment.OperatorMethod is { IsStatic: false } changing)
        {
            return lowering.OwnOperators.OwnOperator(assignment, changing, assignment.Target, assignment.Value, steps);
        }

        var place = lowering.Places.Locate(assignment.Target, steps);
        var before = lowering.Places.Read(place, assignment.Target, steps);
        var count = steps.Count;
        var value = lowering.Value(assignment.Value, steps);
        if (steps.Count > count && before is not (LiteralTerm or UnknownTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } }))
        {
            var copy = factory.NewResult();
            steps.Insert(count, new AssignEffect(copy, before));
            before = new ReadTerm(copy);
        }

        place = lowering.Places.Kept(place, assignment.Target, count, steps);
        lowering.Failures.FailIfByZero(assignment.OperatorKind, value, assignment.Type, steps);
        lowering.Failures.FailIfTooLarge(assignment.OperatorKind, before, value, assignment.Type, assignment.IsChecked, steps);
        var term = assignment switch
        {
            { OperatorMethod: { } method } => lowering.OwnOperators.OwnOperator(assignment, method, [before, value], steps),
            { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } =>
                new ConcatTerm(lowering.Texts.Text(assignment.Target, before, steps), lowering.Texts.Text(assignment.Value, value, steps)),
            { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } =>
                new CombineTerm(before, value, assignment.OperatorKind == BinaryOperatorKind.Subtract),
            { OperatorKind: BinaryOperatorKind.And, Type.SpecialType: SpecialType.System_Boolean } => Terms.And(before, value),
            { OperatorKind: BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } => Terms.Or(before, value),
            { OperatorKind: BinaryOperatorKind.ExclusiveOr, Type.SpecialType: SpecialType.System_Boolean } => Terms.Not(Terms.AreEqual(before, value)),
            _ => lowering.Operators.Calculate(assignment.OperatorKind, before, value, assignment.Type, assignment.IsChecked),
        };
        return Rewrite(place, term, assignment, steps);
    }

    public Term Increment(IIncrementOrDecrementOperation increment, Steps steps)
    {
        if (increment.OperatorMethod is { IsStatic: false } changing)
        {
            return lowering.OwnOperators.OwnOperator(increment, changing, increment.Target, operand: null, steps);
        }

        var place = lowering.Places.Locate(increment.Target, steps);
        var before = lowering.Places.Read(place, increment.Target, steps);
        if (increment.IsPostfix && increment.Parent is not IExpressionStatementOperation)
        {
            before = factory.Snapshot(before, steps);
        }

        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var one = new LiteralTerm(increment.Type?.SpecialType switch { SpecialType.System_Double => 1d, SpecialType.System_Single => 1f, _ => (object)1 });
        lowering.Failures.FailIfTooLarge(kind, before, one, increment.Type, increment.IsChecked, steps);
        var after = increment.OperatorMethod is { } method ? lowering.OwnOperators.OwnOperator(increment, method, [before], steps)
            : lowering.Operators.Calculate(kind, before, one, increment.Type, increment.IsChecked);
        var written = Rewrite(place, after, increment, steps);
        return increment.IsPostfix ? before : written;
    }

    /// <summary>Puts a calculated value into a place and gives it, without asking a getter for it.</summary>
    private Term Rewrite(Place place, Term value, IOperation operation, Steps steps)
    {
        if (place is not SlotPlace && operation.Parent is not IExpressionStatementOperation)
        {
            value = factory.Snapshot(value, steps);
        }

        lowering.Places.Write(place, value, operation, steps);
        return place is SlotPlace slot ? new ReadTerm(slot.Slot) : value;
    }

    public Term Assignment(ISimpleAssignmentOperation assignment, Steps steps)
    {
        if (assignment.IsRef)
        {
            return lowering.Places.Read(lowering.References.LocateReferred(assignment, steps), assignment, steps);
        }

        if (factory.SlotOf(assignment.Target) is { } slot)
        {
            return Assign(slot, assignment.Value, steps);
        }

        if (assignment.Target is IDiscardOperation)
        {
            return lowering.Value(assignment.Value, steps);
        }

        var place = lowering.Places.Locate(assignment.Target, steps);
        var count = steps.Count;
        var value = lowering.Enumerators.Copied(assignment.Value, lowering.Value(assignment.Value, steps), steps);
        place = lowering.Places.Kept(place, assignment.Target, count, steps);
        if (assignment.Parent is not (IExpressionStatementOperation or IObjectOrCollectionInitializerOperation))
        {
            value = factory.Snapshot(value, steps);
        }

        lowering.Places.Write(place, value, assignment, steps);
        return value;
    }

    /// <summary>Evaluates a value into a slot, if there is one.</summary>
    public Term Assign(Slot? target, IOperation value, Steps steps)
    {
        var term = lowering.Enumerators.Copied(value, lowering.Value(value, steps, target), steps);
        if (target is null)
        {
            return term;
        }

        var read = new ReadTerm(target);
        if (term != read)
        {
            steps.Add(new AssignEffect(target, term));
        }

        return read;
    }
}
