using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members of interfaces of other assemblies that this project may implement.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class DispatchLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Calls a member of an interface of another assembly.</summary>
    public Term InterfaceCall(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments, Steps steps) => Call(call, receiver, arguments, lowering.FrameworkCalls.FrameworkCall, steps);

    /// <summary>Calls a member of another assembly: the body that the object has for it, else as something else says.</summary>
    public Term Call(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments, Func<IInvocationOperation, Term?, ImmutableArray<Term>, Steps, Term> otherwise, Steps steps)
    {
        var self = factory.Stable(receiver, steps);
        ImmutableArray<Term> given = [.. arguments.Select((argument, index) =>
            argument is FunctionTerm or QueryTerm || call.Arguments[index].Parameter?.RefKind is RefKind.Ref or RefKind.Out ? argument : factory.Stable(argument, steps))];
        var bound = lowering.References.Bind(call.TargetMethod.Definition(), call.Arguments, given, steps);
        return lowering.Enumerators.AsEnumerator(call, Dispatched(call.TargetMethod, self, bound, call, TaskUses.Of(call), inside => otherwise(call, call.TargetMethod.IsStatic ? null : self, given, inside), steps), steps);
    }

    public Term InterfaceGet(PropertyPlace place, Term receiver, Steps steps) => Get(place, receiver, lowering.ForeignProperties.ForeignGet, steps);

    /// <summary>Reads a property of another assembly: by the body that the object has for it, else as something else says.</summary>
    public Term Get(PropertyPlace place, Term receiver, Func<PropertyPlace, Steps, Term> otherwise, Steps steps)
    {
        var self = factory.Stable(receiver, steps);
        var stable = place with { Receiver = place.Reference.Property.IsStatic ? null : self, Arguments = [.. place.Arguments.Select(argument => factory.Stable(argument, steps))] };
        var getter = place.Reference.Property.GetMethod!;
        return Dispatched(getter, self, lowering.Accessors.Indices(getter, stable), place.Reference, TaskUse.Kept, inside => otherwise(stable, inside), steps);
    }

    /// <summary>Asks an object what a getter of another assembly says of it, if the object has a body for that.</summary>
    public Term Asked(IMethodSymbol getter, Term receiver, Term otherwise, IOperation operation, Steps steps) =>
        Dispatched(getter, receiver, [], operation, TaskUse.Kept, _ => otherwise, steps);

    public void InterfaceSet(PropertyPlace place, Term receiver, Term value, IOperation operation, Steps steps)
    {
        var stable = place with { Receiver = factory.Stable(receiver, steps), Arguments = [.. place.Arguments.Select(argument => factory.Stable(argument, steps))] };
        var (setter, stored) = (place.Reference.Property.SetMethod!, factory.Stable(value, steps));
        Dispatched(setter, stable.Receiver!, lowering.Accessors.ForSetter(setter, stable, stored), operation, TaskUse.Awaited, inside =>
        {
            lowering.ForeignProperties.SetForeign(stable, stored, operation, inside);
            return Term.Unknown;
        }, steps);
    }

    /// <summary>Adds a handler to an event of an interface of another assembly, or takes it out.</summary>
    public void InterfaceEvent(IMethodSymbol accessor, Term receiver, Term handler, IOperation operation, Action<Steps> otherwise, Steps steps) =>
        Dispatched(accessor, receiver, [new Argument(factory.SlotFor(accessor.Definition().Parameters[0]), handler)], operation, TaskUse.Awaited, inside =>
        {
            otherwise(inside);
            return Term.Unknown;
        }, steps);

    /// <summary>Runs what the object has for a member, if it is one of this project; else what is known of the member.</summary>
    public Term Dispatched(
        IMethodSymbol member, Term receiver, ImmutableArray<Argument> arguments, IOperation? operation, TaskUse task, Func<Steps, Term> otherwise, Steps steps)
    {
        var result = member.ReturnsVoid ? null : factory.NewResult();
        var other = StepLists.Gather(inside =>
        {
            var answer = otherwise(inside);
            if (result is not null)
            {
                inside.Add(new AssignEffect(result, answer));
            }
        });
        var call = new CallEffect(factory.Id(member.Definition()), receiver, IsVirtual: true, arguments, lowering.Types.TypeArguments(member), result, factory.At(operation)) { Task = task };
        steps.Add(new DispatchEffect(call, other));
        return result is null ? Term.Unknown : new ReadTerm(result);
    }
}
