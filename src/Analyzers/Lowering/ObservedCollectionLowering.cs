using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers collections of the framework that hand each change to an override in a class of this project.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ObservedCollectionLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>A call that changes such a collection; null for other calls.</summary>
    public Term? HookedCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (receiver is not null && CollectionHooks.IsKeyed(method.ContainingType) && KeyedCall(call, receiver, arguments, steps) is { } keyed)
        {
            return keyed;
        }

        if (receiver is null || !CollectionHooks.AreOf(method.ContainingType) || ContainerMembers.Of(method, ContainerKind.Sequence) is not { } member
            || CollectionHooks.Of(member, method) is not { } name || Hook(call.Instance, name) is not { } hook)
        {
            return null;
        }

        var container = factory.Stable(receiver, steps);
        switch (member)
        {
            case ContainerMember.Append:
                return Hooked(hook, container, [new LengthTerm(container), arguments[0]], call, steps);
            case ContainerMember.Remove:
                var index = factory.Snapshot(new IndexOfTerm(container, arguments[0]), steps);
                return lowering.Branches.Choice(new BinaryTerm(TermOperator.LessOrEqual, Terms.Zero, index), inside =>
                {
                    Hooked(hook, container, [index], call, inside);
                    return Terms.True;
                }, _ => Terms.False, steps);
            default:
                return Hooked(hook, container, arguments, call, steps);
        }
    }

    /// <summary>Sets an element of such a collection; tells whether it is one.</summary>
    public bool SetHooked(PropertyPlace place, Term container, Term value, Steps steps)
    {
        if (!CollectionHooks.AreOf(place.Reference.Property.ContainingType) || Hook(place.Reference.Instance, CollectionHooks.Setter) is not { } hook)
        {
            return false;
        }

        Hooked(hook, container, [place.Arguments[0], value], place.Reference, steps);
        return true;
    }

    /// <summary>The override of a member in the class of an object; null where that has none.</summary>
    private IMethodSymbol? Hook(IOperation? instance, string name)
    {
        for (var type = instance.Unwrap()?.Type; factory.Context.IsOwn(type); type = type!.BaseType)
        {
            if (type!.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.IsOverride) is { } hook)
            {
                return hook;
            }
        }

        return null;
    }

    private Term Hooked(IMethodSymbol hook, Term container, ImmutableArray<Term> arguments, IOperation call, Steps steps)
    {
        var definition = hook.Definition();
        return lowering.SourceCalls.SourceCall(hook, container, [.. arguments.Select((argument, index) => new Argument(factory.SlotFor(definition.Parameters[index]), factory.Snapshot(argument, steps)))], factory.NewResult(), call, steps);
    }

    /// <summary>A call that asks a collection for an element by its key; null for other calls.</summary>
    private Term? KeyedCall(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        if (Hook(call.Instance, CollectionHooks.Key) is not { } key)
        {
            return null;
        }

        var container = factory.Stable(receiver, steps);
        switch (ContainerMembers.Of(call.TargetMethod, ContainerKind.Sequence) ?? ContainerMembers.Of(call.TargetMethod, ContainerKind.Map))
        {
            case ContainerMember.Contains:
                return Keyed(key, container, arguments[0], Terms.False, _ => Terms.True, call, steps);
            case ContainerMember.ValueInto:
                var asked = factory.Snapshot(arguments[0], steps);
                return lowering.Containers.Try(
                    call, 1, Keyed(key, container, asked, Terms.False, _ => Terms.True, call, steps),
                    inside => Keyed(key, container, asked, lowering.ElementLoops.NothingOf(call.Arguments[1].Parameter?.Type), element => element, call, inside), steps);
            case ContainerMember.Remove:
                var removed = factory.Snapshot(arguments[0], steps);
                var isThere = Keyed(key, container, removed, Terms.False, _ => Terms.True, call, steps);
                var held = Keyed(key, container, removed, lowering.ElementLoops.NothingOf(call.TargetMethod.ContainingType.TypeArguments[1]), element => element, call, steps);
                return lowering.Branches.Choice(isThere, inside =>
                {
                    if (CollectionHooks.Of(ContainerMember.Remove, call.TargetMethod) is { } name && Hook(call.Instance, name) is { } hook)
                    {
                        Hooked(hook, container, [new IndexOfTerm(container, held)], call, inside);
                    }
                    else
                    {
                        lowering.Containers.SimpleContainerCall(ContainerMember.Remove, call, ContainerKind.Sequence, container, [held], inside);
                    }

                    return Terms.True;
                }, _ => Terms.False, steps);
            default:
                return null;
        }
    }

    /// <summary>The element of a collection with a key; null where the property is none that finds it.</summary>
    public Term? KeyedElement(PropertyPlace place, Steps steps) =>
        place is { Receiver: { } receiver, Arguments: [var asked], Reference: { Property: { IsIndexer: true } property } reference }
        && CollectionHooks.IsKeyed(property.ContainingType) && Hook(reference.Instance, CollectionHooks.Key) is { } key
            ? Keyed(key, factory.Stable(receiver, steps), factory.Snapshot(asked, steps), lowering.ElementLoops.NothingOf(property.Type), element => element, reference, steps)
            : null;

    private ReadTerm Keyed(IMethodSymbol key, Term container, Term asked, Term otherwise, Func<Term, Term> found, IOperation call, Steps steps) => lowering.ElementLoops.Search(
        container, null, isFoundBy: true, otherwise, found, call, steps, (element, inside) => Terms.AreEqual(Hooked(key, container, [element], call, inside), asked));
}
