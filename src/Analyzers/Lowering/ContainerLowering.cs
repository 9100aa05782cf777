using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what all containers of the framework have in common: making, changing and asking them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ContainerLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What changes a container, by its member; null for members that do something else.</summary>
    public static (ContainerOperation Operation, Term? Key, Term? Value)? ChangeOf(ContainerMember member, ImmutableArray<Term> arguments) => member switch
    {
        ContainerMember.Append => (ContainerOperation.Append, null, arguments[0]),
        ContainerMember.Prepend => (ContainerOperation.Insert, Terms.Zero, arguments[0]),
        ContainerMember.Insert => (ContainerOperation.Insert, arguments[0], arguments[1]),
        ContainerMember.AddAll => (ContainerOperation.AddAll, null, arguments[0]),
        ContainerMember.TryAdd => (ContainerOperation.TryAdd, arguments[0], arguments.Length > 1 ? arguments[1] : null),
        ContainerMember.Set => (ContainerOperation.Set, arguments[0], arguments[1]),
        ContainerMember.RemoveAt => (ContainerOperation.RemoveAt, arguments[0], null),
        ContainerMember.Remove => (ContainerOperation.Remove, arguments[0], null),
        ContainerMember.TakeFirst => (ContainerOperation.RemoveAt, Terms.Zero, null),
        ContainerMember.Clear => (ContainerOperation.Clear, null, null),
        ContainerMember.Reverse => (ContainerOperation.Reverse, null, null),
        _ => null,
    };

    /// <summary>What a member does with a container that is told no more than elements and keys; null for others.</summary>
    public Term? SimpleContainerCall(ContainerMember member, IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (ChangeOf(member, arguments) is { } change)
        {
            if (change.Operation == ContainerOperation.AddAll)
            {
                return Added(container, change.Value!, call, steps, kind);
            }

            return method.ReturnsVoid || !(method.ReturnType.SpecialType == SpecialType.System_Boolean || member == ContainerMember.TakeFirst)
                ? Change(change.Operation, container, change.Key, change.Value, steps, kind)
                : Answered(change.Operation, container, change.Key, change.Value, steps, kind);
        }

        return member switch
        {
            ContainerMember.First => factory.Snapshot(new ElementTerm(container, Terms.Zero), steps),
            ContainerMember.Contains => factory.Snapshot(new ContainsTerm(container, arguments[0]), steps),
            ContainerMember.IndexOf => factory.Snapshot(new IndexOfTerm(container, arguments[0]), steps),
            ContainerMember.Same => container,
            _ => null,
        };
    }

    /// <summary>Whether there is an element in a sequence that equals a value as something compares them.</summary>
    public Term Has(Term source, Term value, TextComparison comparison, Term? comparer, IOperation operation, Steps steps)
    {
        var set = Allocated(factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.ObjectType), ContainerKind.Set, source, null, operation, steps, comparison, comparer);
        return factory.Snapshot(new ContainsTerm(set, Found(set, value, operation, steps)), steps);
    }

    /// <summary>Gives an out argument the value of a key and tells whether it is there.</summary>
    public ReadTerm ValueInto(IInvocationOperation call, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var key = factory.Snapshot(arguments[0], steps);
        return Try(call, 1, new ContainsTerm(container, key), _ => new ElementTerm(container, key), steps);
    }

    /// <summary>Whether the elements of a type are read without running code that is not followed.</summary>
    public bool IsCopied(ITypeSymbol? type) =>
        ContainerTypes.KindOf(type) is not null && (type is not { TypeKind: TypeKind.Interface } || !factory.Project.EnumerationsReach);

    public static Term Change(ContainerOperation operation, Term container, Term? key, Term? value, Steps steps, ContainerKind kind = ContainerKind.Sequence, TextComparison comparison = default)
    {
        steps.Add(new ContainerEffect(operation, kind, container, key, value) { Comparison = comparison });
        return container;
    }

    /// <summary>Adds all elements of another container, which code may make.</summary>
    public Term Added(Term container, Term elements, IOperation operation, Steps steps, ContainerKind kind = ContainerKind.Sequence)
    {
        steps.Add(new ContainerEffect(ContainerOperation.AddAll, kind, container, null, elements) { Location = factory.At(operation) });
        return container;
    }

    public ReadTerm Answered(
        ContainerOperation operation, Term container, Term? key, Term? value, Steps steps, ContainerKind kind = ContainerKind.Sequence)
    {
        var result = factory.NewResult();
        steps.Add(new ContainerEffect(operation, kind, container, key, value, result));
        return new ReadTerm(result);
    }

    /// <summary>Gives an out argument what a container has, if it has it, and tells whether.</summary>
    public ReadTerm Try(IInvocationOperation call, int argument, Term condition, Func<Steps, Term> value, Steps steps)
    {
        var operation = call.Arguments[argument].Value;
        var type = call.Arguments[argument].Parameter?.Type;
        var result = factory.NewResult();
        var place = operation is IDiscardOperation ? null : lowering.Places.Locate(operation, steps);
        steps.Add(new BranchEffect(
            condition,
            StepLists.Gather(inside =>
            {
                var term = value(inside);
                if (place is not null)
                {
                    lowering.Places.Write(place, term, operation, inside);
                }

                inside.Add(new AssignEffect(result, Terms.True));
            }),
            StepLists.Gather(inside =>
            {
                if (place is not null)
                {
                    lowering.Places.Write(place, type switch { null => Term.Unknown, ITypeParameterSymbol parameter => new DefaultOfTypeTerm(lowering.Types.TypeTerm(parameter)), _ => new DefaultTerm(factory.Named(type)) }, operation, inside);
                }

                inside.Add(new AssignEffect(result, Terms.False));
            }),
            result));
        return new ReadTerm(result);
    }

    /// <summary>So many elements in which nothing was set.</summary>
    public Term Unset(ITypeSymbol type, Term size)
    {
        Term element = type is ITypeParameterSymbol { IsReferenceType: false } parameter ? new DefaultOfTypeTerm(lowering.Types.TypeTerm(parameter)) : new DefaultTerm(factory.Named(type));
        return size is LiteralTerm { Value: int and >= 0 and <= ForeignCallLowering.MostCopies and var length }
            ? new ListTerm([.. Enumerable.Repeat<Term>(element, length)], IsTuple: false)
            : new RepeatTerm(element, size);
    }

    public Term Allocated(ITypeSymbol type, ContainerKind kind, Term source, Slot? target, IOperation operation, Steps steps, TextComparison comparison = default, Term? comparer = null)
    {
        var result = target ?? factory.NewResult();
        steps.Add(new AllocateEffect(result, factory.Named(type), kind, source, factory.At(operation)) { IsSorted = ContainerTypes.IsSorted(type), Comparison = comparison, Comparer = comparer });
        return new ReadTerm(result);
    }

    /// <summary>A key as a container has it that has one equal to it.</summary>
    public ReadTerm Found(Term container, Term key, IOperation operation, Steps steps)
    {
        var result = factory.NewResult();
        steps.Add(new FindKeyEffect(result, container, key, factory.At(operation)));
        return new ReadTerm(result);
    }

    /// <summary>What was made of a container, which is empty from then on.</summary>
    public static Term Moved(Term made, ContainerKind kind, Term container, Steps steps)
    {
        Change(ContainerOperation.Clear, container, null, null, steps, kind);
        return made;
    }

    /// <summary>Puts other elements into a container: the same in another order, or some of them.</summary>
    public void Reordered(Term container, Term elements, IInvocationOperation call, Steps steps)
    {
        var copy = Allocated(factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.ObjectType), ContainerKind.Sequence, elements, null, call, steps);
        Change(ContainerOperation.Clear, container, null, null, steps);
        Added(container, copy, call, steps);
    }
}
