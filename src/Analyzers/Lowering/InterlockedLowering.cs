using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members of Interlocked.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class InterlockedLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Puts a value into a place by a member of Interlocked or Volatile, or reads it, and gives what it answers; null for other calls.</summary>
    public Term? Interlock(IInvocationOperation call, Steps steps)
    {
        if (TaskMembers.Of(call.TargetMethod) is not { } member || factory.Context.IsOwn(call.TargetMethod)
            || member is not (TaskMember.Exchange or TaskMember.CompareExchange or TaskMember.Increment or TaskMember.Decrement or TaskMember.Add or TaskMember.Or or TaskMember.And or TaskMember.Read or TaskMember.Write))
        {
            return null;
        }

        var place = lowering.Places.Locate(call.Arguments[0].Value, steps);
        if (member == TaskMember.Write)
        {
            lowering.Places.Write(place, factory.Snapshot(lowering.Value(call.Arguments[1].Value, steps), steps), call, steps);
            return Term.Unknown;
        }

        if (member == TaskMember.Read)
        {
            return lowering.Branches.Choice(new OthersMayActTerm(), _ => factory.Determined(call.Type, origin: null), inside => factory.Snapshot(lowering.Places.Read(place, call.Arguments[0].Value, inside), inside), steps);
        }

        var before = factory.Snapshot(lowering.Places.Read(place, call.Arguments[0].Value, steps), steps);
        switch (member)
        {
            case TaskMember.Exchange:
                lowering.Places.Write(place, lowering.Value(call.Arguments[1].Value, steps), call, steps);
                return before;
            case TaskMember.Or or TaskMember.And:
                var bits = lowering.Value(call.Arguments[1].Value, steps);
                lowering.Places.Write(place, factory.Snapshot(lowering.Operators.Calculate(member == TaskMember.Or ? BinaryOperatorKind.Or : BinaryOperatorKind.And, before, bits, call.Type, isChecked: false), steps), call, steps);
                return before;
            case TaskMember.CompareExchange:
                var (value, comparand) = (factory.Snapshot(lowering.Value(call.Arguments[1].Value, steps), steps), factory.Snapshot(lowering.Value(call.Arguments[2].Value, steps), steps));
                steps.Add(new BranchEffect(Terms.AreEqual(before, comparand), StepLists.Gather(inside => lowering.Places.Write(place, value, call, inside)), Effect.Nothing));
                return before;
            default:
                var by = member == TaskMember.Add ? lowering.Value(call.Arguments[1].Value, steps) : new LiteralTerm(1);
                var after = factory.Snapshot(lowering.Operators.Calculate(member == TaskMember.Decrement ? BinaryOperatorKind.Subtract : BinaryOperatorKind.Add, before, by, call.Type, isChecked: false), steps);
                lowering.Places.Write(place, after, call, steps);
                return after;
        }
    }
}
