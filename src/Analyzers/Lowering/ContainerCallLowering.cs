using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of the framework's containers, and of its helpers for arrays.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ContainerCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a call of a member of a container; null where its member is not followed.</summary>
    public Term? ContainerCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (receiver is null || method.IsStatic)
        {
            return StaticContainerCall(call, arguments, steps);
        }

        var type = call.Instance.Unwrap()?.Type ?? method.ContainingType;
        if (lowering.Views.ViewCall(call, factory.Context.IsOwn(type) ? method.ContainingType : type, receiver, arguments, steps) is { } view)
        {
            return view;
        }

        if (ContainerTypes.KindOf(method.ContainingType) is not { } kind || factory.Context.IsOwn(method) || ContainerMembers.Of(method, kind) is not { } member)
        {
            return null;
        }

        var container = factory.Stable(receiver, steps);
        arguments = IsKeyed(method) && (kind == ContainerKind.Sequence ? member is ContainerMember.Contains or ContainerMember.IndexOf or ContainerMember.Remove && lowering.Equalities.MayBeOwn(method.Parameters[0].Type) : member != ContainerMember.GetOrAdd && !ContainerTypes.IsImmutable(method.ContainingType))
            ? arguments.SetItem(0, lowering.Containers.Found(container, arguments[0], call, steps)) : arguments;
        return ContainerTypes.IsImmutable(method.ContainingType) ? lowering.ImmutableContainers.ImmutableCall(member, call, kind, container, arguments, steps)
            : kind == ContainerKind.Sequence && ContainerTypes.KindOf(type) is ContainerKind.Map or ContainerKind.Set ? null
            : MutableCall(member, call, kind, container, arguments, steps);
    }

    /// <summary>Whether what a member is told first is a key, or an element of a set.</summary>
    private static bool IsKeyed(IMethodSymbol method) => method.OriginalDefinition is { Parameters: [{ Type: ITypeParameterSymbol { Ordinal: 0, TypeParameterKind: TypeParameterKind.Type } }, ..] };

    /// <summary>Lowers a call of a member of a container that can be changed; null where it is not followed.</summary>
    private Term? MutableCall(ContainerMember member, IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        if (ContainerMembers.IsAddingOnce(call.TargetMethod, kind))
        {
            lowering.Failures.FailIf(new ContainsTerm(container, arguments[0]), Exceptions.Argument, steps);
        }

        if (ContainerLowering.ChangeOf(member, arguments) is { Operation: not ContainerOperation.Reverse })
        {
            lowering.Failures.FailIfFixed(call, call.Instance, container, steps);
        }

        if (kind == ContainerKind.Sequence && ContainerLowering.ChangeOf(member, arguments) is { Operation: not (ContainerOperation.Set or ContainerOperation.Reverse) })
        {
            lowering.Failures.FailIfArray(call.Instance?.Type, container, steps);
        }

        if (kind == ContainerKind.Map && IsKeyed(call.TargetMethod))
        {
            lowering.Failures.FailIfNoKey(call.TargetMethod.Parameters[0].Type, arguments[0], steps);
        }

        switch (member)
        {
            case ContainerMember.Sort:
                return !call.Arguments.All(ArgumentFacts.IsComparer) || ArgumentFacts.ComparisonOf(call) is not { } comparison
                    || (call.TargetMethod.ContainingType.TypeArguments is [var element] && factory.Context.IsOwn(element)) ? null : ContainerLowering.Change(ContainerOperation.Sort, container, null, null, steps, comparison: comparison);
            case ContainerMember.TakeFirstInto:
                return lowering.Containers.Try(call, 0, new BinaryTerm(TermOperator.Less, Terms.Zero, new LengthTerm(container)), inside => lowering.Containers.Answered(ContainerOperation.RemoveAt, container, Terms.Zero, null, inside), steps);
            case ContainerMember.FirstInto:
                return lowering.Containers.Try(call, 0, new BinaryTerm(TermOperator.Less, Terms.Zero, new LengthTerm(container)), _ => new ElementTerm(container, Terms.Zero), steps);
            case ContainerMember.Part:
            case ContainerMember.Slice when ContainerTypes.KindOf(call.Type) is not null:
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, new SliceTerm(container, arguments[0], new BinaryTerm(TermOperator.Add, arguments[0], arguments[1])), null, call, steps);
            case ContainerMember.ToArray:
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, container, null, call, steps);
            case ContainerMember.ToBuilt when ContainerTypes.IsImmutable(call.Type):
                return lowering.Containers.Allocated(call.Type!, kind, container, null, call, steps);
            case ContainerMember.MoveToBuilt when ContainerTypes.IsImmutable(call.Type):
                return ContainerLowering.Moved(lowering.Containers.Allocated(call.Type!, kind, container, null, call, steps), kind, container, steps);
            case ContainerMember.RemoveInto when call.Arguments[1].Parameter?.RefKind == RefKind.Out:
                var key = factory.Snapshot(arguments[0], steps);
                var held = factory.Snapshot(new ElementTerm(container, key), steps);
                return lowering.Containers.Try(call, 1, lowering.Containers.Answered(ContainerOperation.Remove, container, key, null, steps, kind), _ => held, steps);
            case ContainerMember.ValueInto:
                return lowering.Containers.ValueInto(call, container, arguments, steps);
            case ContainerMember.GetOrAdd:
                return lowering.Lazies.GotOrAdded(call, container, arguments, steps);
            case ContainerMember.Neutral:
                return factory.Determined(call.Type, origin: null, container);
            default:
                return lowering.Containers.SimpleContainerCall(member, call, kind, container, arguments, steps);
        }
    }

    /// <summary>Static members, extension methods among them, that make a container or ask one.</summary>
    private Term? StaticContainerCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var source = arguments.Length > 0 ? call.Arguments[0].Value.Unwrap()?.Type : null;
        if (ContainerTypes.IsImmutable(method.ContainingType))
        {
            return lowering.ImmutableContainers.ImmutableMade(call, source, arguments, steps);
        }

        switch (ContainerFactories.Of(method), arguments.Length)
        {
            case (ContainerFactory.Empty, 0):
                return Terms.NoElements;
            case (ContainerFactory.Repeat, 2) when arguments[1] is LiteralTerm { Value: int and >= 0 and <= ForeignCallLowering.MostCopies and var copies }:
                return new ListTerm([.. Enumerable.Repeat(factory.Stable(arguments[0], steps), copies)], IsTuple: false);
            case (ContainerFactory.Repeat, 2):
                return new RepeatTerm(factory.Stable(arguments[0], steps), arguments[1]);
            case (ContainerFactory.GetValueOrDefault, 2 or 3) when ContainerTypes.KindOf(source) == ContainerKind.Map:
                var map = factory.Stable(arguments[0], steps);
                var key = lowering.Containers.Found(map, factory.Snapshot(arguments[1], steps), call, steps);
                return lowering.Branches.Choice(new ContainsTerm(map, key), inside => factory.Snapshot(new ElementTerm(map, key), inside), _ => arguments.Length == 3 ? arguments[2] : new DefaultTerm(factory.Named(method.TypeArguments[1])), steps);
            default:
                return lowering.Views.ArrayCall(call, source, arguments, steps);
        }
    }
}
