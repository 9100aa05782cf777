using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers values that are made when they are first asked for.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LazyLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>An object whose value is made when it is first asked for: the delegate, and behind it the value once that is made. Null for other
    /// objects.</summary>
    public ReadTerm? LazyCreation(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps) =>
        TaskTypes.IsLazy(creation.Type) && !arguments.IsEmpty && creation.Arguments[0].Parameter?.Type is { TypeKind: TypeKind.Delegate }
            ? (ReadTerm)lowering.Containers.Allocated(creation.Type!, ContainerKind.Sequence, new ListTerm([arguments[0]], IsTuple: false), target, creation, steps)
            : null;

    /// <summary>What such an object says; null for other properties.</summary>
    public Term? LazyValue(PropertyPlace place, Steps steps)
    {
        if (!TaskTypes.IsLazy(place.Reference.Property.ContainingType) || place.Receiver is not { } receiver)
        {
            return null;
        }

        var lazy = factory.Stable(receiver, steps);
        var isMade = Terms.Not(Terms.AreEqual(new LengthTerm(lazy), new LiteralTerm(1)));
        return TaskMembers.Of(place.Reference.Property) switch
        {
            TaskMember.IsMade => isMade,
            TaskMember.Value => lowering.Branches.Choice(isMade, inside => factory.Snapshot(new ElementTerm(lazy, new LiteralTerm(1)), inside), inside =>
            {
                var value = lowering.ElementLoops.Applied(new ElementTerm(lazy, Terms.Zero), [], place.Reference, inside);
                inside.Add(new ContainerEffect(ContainerOperation.Append, ContainerKind.Sequence, lazy, null, value));
                return value;
            }, steps),
            _ => null,
        };
    }

    /// <summary>A variable that gets its value where it has none.</summary>
    public Term Ensured(IInvocationOperation call, Term function, Steps steps)
    {
        var place = lowering.Places.Locate(call.Arguments[0].Value, steps);
        var current = factory.Snapshot(lowering.Places.Read(place, call.Arguments[0].Value, steps), steps);
        return lowering.Branches.Choice(Terms.IsNull(current), inside =>
        {
            var value = lowering.ElementLoops.Applied(function, [], call, inside);
            lowering.Places.Write(place, value, call, inside);
            return value;
        }, _ => current, steps);
    }

    /// <summary>The value of a key, which a delegate makes where there is none.</summary>
    public Term GotOrAdded(IInvocationOperation call, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var given = factory.Snapshot(arguments[0], steps);
        var key = lowering.Containers.Found(container, given, call, steps);
        var isFunction = ArgumentFacts.DelegateLength(call, 1) == 1;
        return lowering.Branches.Choice(new ContainsTerm(container, key), inside => factory.Snapshot(new ElementTerm(container, key), inside), inside =>
        {
            var value = isFunction ? lowering.ElementLoops.Applied(arguments[1], [given], call, inside) : factory.Snapshot(arguments[1], inside);
            inside.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Map, container, key, value));
            return value;
        }, steps);
    }
}
