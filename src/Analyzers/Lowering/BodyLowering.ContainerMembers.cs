using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What the members of the framework's containers do.</summary>
internal sealed partial class BodyLowering
{
    private static readonly Term Zero = new LiteralTerm(0);

    /// <summary>Lowers a call of a member of a container; null where its member is not followed.</summary>
    private Term? ContainerCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (receiver is null || method.IsStatic)
        {
            return StaticContainerCall(call, arguments, steps);
        }

        var type = Unwrap(call.Instance)?.Type ?? method.ContainingType;
        if (type is IArrayTypeSymbol { Rank: 1 })
        {
            switch (ElementMembers.Of(method), arguments.Length)
            {
                case (ElementMember.Clone, 0):
                    return Allocated(type, ContainerKind.Sequence, receiver, null, call, steps);
                case (ElementMember.CopyTo, 2):
                    return Copied(call, (receiver, Zero), (arguments[0], arguments[1]), new LengthTerm(receiver), steps);
            }
        }

        if (ContainerTypes.KindOf(method.ContainingType) is not { } kind || _context.IsOwn(method) || ContainerMembers.Of(method, kind) is not { } member)
        {
            return null;
        }

        var container = Stable(receiver, steps);
        return ContainerTypes.IsImmutable(method.ContainingType) ? ImmutableCall(member, call, kind, container, arguments, steps)
            : kind == ContainerKind.Sequence && ContainerTypes.KindOf(type) is ContainerKind.Map or ContainerKind.Set ? null
            : MutableCall(member, call, kind, container, arguments, steps);
    }

    /// <summary>What changes a container, by its member; null for members that do something else.</summary>
    private static (ContainerOperation Operation, Term? Key, Term? Value)? ChangeOf(ContainerMember member, ImmutableArray<Term> arguments) => member switch
    {
        ContainerMember.Append => (ContainerOperation.Append, null, arguments[0]),
        ContainerMember.Prepend => (ContainerOperation.Insert, Zero, arguments[0]),
        ContainerMember.Insert => (ContainerOperation.Insert, arguments[0], arguments[1]),
        ContainerMember.AddAll => (ContainerOperation.AddAll, null, arguments[0]),
        ContainerMember.TryAdd => (ContainerOperation.TryAdd, arguments[0], arguments.Length > 1 ? arguments[1] : null),
        ContainerMember.Set => (ContainerOperation.Set, arguments[0], arguments[1]),
        ContainerMember.RemoveAt => (ContainerOperation.RemoveAt, arguments[0], null),
        ContainerMember.Remove => (ContainerOperation.Remove, arguments[0], null),
        ContainerMember.TakeFirst => (ContainerOperation.RemoveAt, Zero, null),
        ContainerMember.Clear => (ContainerOperation.Clear, null, null),
        ContainerMember.Reverse => (ContainerOperation.Reverse, null, null),
        _ => null,
    };

    /// <summary>What a member does with a container that is told no more than elements and keys; null for others.</summary>
    private Term? SimpleContainerCall(ContainerMember member, IMethodSymbol method, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        if (ChangeOf(member, arguments) is { } change)
        {
            return method.ReturnsVoid || !(method.ReturnType.SpecialType == SpecialType.System_Boolean || member == ContainerMember.TakeFirst)
                ? Change(change.Operation, container, change.Key, change.Value, steps, kind)
                : Answered(change.Operation, container, change.Key, change.Value, steps, kind);
        }

        return member switch
        {
            ContainerMember.First => Kept(new ElementTerm(container, Zero), steps),
            ContainerMember.Contains => Kept(new ContainsTerm(container, arguments[0]), steps),
            ContainerMember.IndexOf => Kept(new IndexOfTerm(container, arguments[0]), steps),
            ContainerMember.Same => container,
            _ => null,
        };
    }

    /// <summary>Lowers a call of a member of a container that can be changed; null where it is not followed.</summary>
    private Term? MutableCall(ContainerMember member, IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (member)
        {
            case ContainerMember.Sort:
                return call.Arguments.Any(argument => !IsComparer(argument) || !IsUsual(argument.Value))
                    || (call.TargetMethod.ContainingType.TypeArguments is [var element] && _context.IsOwn(element)) ? null : Change(ContainerOperation.Sort, container, null, null, steps);
            case ContainerMember.TakeFirstInto:
                return Try(call, 0, new BinaryTerm(TermOperator.Less, Zero, new LengthTerm(container)), inside => Answered(ContainerOperation.RemoveAt, container, Zero, null, inside), steps);
            case ContainerMember.FirstInto:
                return Try(call, 0, new BinaryTerm(TermOperator.Less, Zero, new LengthTerm(container)), _ => new ElementTerm(container, Zero), steps);
            case ContainerMember.Part:
            case ContainerMember.Slice when ContainerTypes.KindOf(call.Type) is not null && !ContainerTypes.IsView(call.Type):
                return Allocated(call.Type!, ContainerKind.Sequence, new SliceTerm(container, arguments[0], new BinaryTerm(TermOperator.Add, arguments[0], arguments[1])), null, call, steps);
            case ContainerMember.Rest when ContainerTypes.IsView(call.Type) && !ContainerTypes.IsWritableView(call.Type):
                return Allocated(call.Type!, ContainerKind.Sequence, new SliceTerm(container, arguments[0], new LengthTerm(container)), null, call, steps);
            case ContainerMember.ToArray:
                return Allocated(call.Type!, ContainerKind.Sequence, container, null, call, steps);
            case ContainerMember.ToBuilt when ContainerTypes.IsImmutable(call.Type):
                return Allocated(call.Type!, kind, container, null, call, steps);
            case ContainerMember.MoveToBuilt when ContainerTypes.IsImmutable(call.Type):
                return Emptied(Allocated(call.Type!, kind, container, null, call, steps), kind, container, steps);
            case ContainerMember.RemoveInto when call.Arguments[1].Parameter?.RefKind == RefKind.Out:
                var key = Kept(arguments[0], steps);
                var held = Kept(new ElementTerm(container, key), steps);
                return Try(call, 1, Answered(ContainerOperation.Remove, container, key, null, steps, kind), _ => held, steps);
            case ContainerMember.ValueInto:
                return ValueInto(call, container, arguments, steps);
            case ContainerMember.GetOrAdd:
                return GotOrAdded(call, container, arguments, steps);
            case ContainerMember.Neutral:
                return Lost(call.Type, origin: null, container);
            default:
                return SimpleContainerCall(member, call.TargetMethod, kind, container, arguments, steps);
        }
    }

    /// <summary>Gives an out argument the value of a key and tells whether it is there.</summary>
    private ReadTerm ValueInto(IInvocationOperation call, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var key = Kept(arguments[0], steps);
        return Try(call, 1, new ContainsTerm(container, key), _ => new ElementTerm(container, key), steps);
    }

    /// <summary>Static members, extension methods among them, that make a container or ask one.</summary>
    private Term? StaticContainerCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var source = arguments.Length > 0 ? Unwrap(call.Arguments[0].Value)?.Type : null;
        if (ContainerTypes.IsImmutable(method.ContainingType))
        {
            return ImmutableMade(call, source, arguments, steps);
        }

        switch (ContainerFactories.Of(method), arguments.Length)
        {
            case (ContainerFactory.Empty, 0):
                return NoElements;
            case (ContainerFactory.Repeat, 2) when arguments[1] is LiteralTerm { Value: int and >= 0 and <= MostCopies and var copies }:
                return new ListTerm([.. Enumerable.Repeat(Stable(arguments[0], steps), copies)], IsTuple: false);
            case (ContainerFactory.Repeat, 2):
                return new RepeatTerm(Stable(arguments[0], steps), arguments[1]);
            case (ContainerFactory.GetValueOrDefault, 2 or 3) when ContainerTypes.KindOf(source) == ContainerKind.Map:
                var (map, key) = (Stable(arguments[0], steps), Kept(arguments[1], steps));
                return Choice(new ContainsTerm(map, key), inside => Kept(new ElementTerm(map, key), inside), _ => arguments.Length == 3 ? arguments[2] : new DefaultTerm(Named(method.TypeArguments[1])), steps);
            case (ContainerFactory.Sort, 1) when source is IArrayTypeSymbol { ElementType: var element } && !_context.IsOwn(element):
                return Change(ContainerOperation.Sort, arguments[0], null, null, steps);
            case (ContainerFactory.Fill, 2) when source is IArrayTypeSymbol:
                return Fill(call, arguments[0], arguments[1], steps);
            case (ContainerFactory.Unset, 1) when source is IArrayTypeSymbol { ElementType: var unset }:
                return Fill(call, arguments[0], new DefaultTerm(Named(unset)), steps);
            case (ContainerFactory.Copy, 3) when source is IArrayTypeSymbol:
                return Copied(call, (arguments[0], Zero), (arguments[1], Zero), arguments[2], steps);
            case (ContainerFactory.Copy, 5) when source is IArrayTypeSymbol:
                return Copied(call, (arguments[0], arguments[1]), (arguments[2], arguments[3]), arguments[4], steps);
            case (ContainerFactory.Reverse, 1):
                return Change(ContainerOperation.Reverse, arguments[0], null, null, steps);
            case (ContainerFactory.IndexOf, 2):
                return Kept(new IndexOfTerm(arguments[0], arguments[1]), steps);
            case (ContainerFactory.View, 1):
                return arguments[0];
            default:
                return null;
        }
    }

    /// <summary>Puts some elements of a container in the place of as many of another one, or of its own.</summary>
    private Term Copied(IInvocationOperation call, (Term Elements, Term Start) from, (Term Elements, Term Start) to, Term count, Steps steps)
    {
        var (start, length) = (Kept(to.Start, steps), Kept(count, steps));
        var part = new QueryTerm(QueryOperator.Take, [new QueryTerm(QueryOperator.Skip, [from.Elements, from.Start]), length]);
        var rest = new QueryTerm(QueryOperator.Skip, [to.Elements, new BinaryTerm(TermOperator.Add, start, length)]);
        Reordered(to.Elements, new QueryTerm(QueryOperator.Concat, [new QueryTerm(QueryOperator.Concat, [new QueryTerm(QueryOperator.Take, [to.Elements, start]), part]), rest]), call, steps);
        return Term.Unknown;
    }

    private Term Fill(IInvocationOperation call, Term array, Term value, Steps steps)
    {
        var kept = Stable(value, steps);
        Reordered(array, new RepeatTerm(kept, Kept(new LengthTerm(array), steps)), call, steps);
        return Term.Unknown;
    }

    /// <summary>Whether the elements of a type are read without running code that is not followed.</summary>
    private bool IsCopied(ITypeSymbol? type) =>
        ContainerTypes.KindOf(type) is not null && (type is not { TypeKind: TypeKind.Interface } || !_project.ImplicitCallsReach);

    private static Term Change(ContainerOperation operation, Term container, Term? key, Term? value, Steps steps, ContainerKind kind = ContainerKind.Sequence)
    {
        steps.Add(new ContainerEffect(operation, kind, container, key, value));
        return container;
    }

    private ReadTerm Answered(
        ContainerOperation operation, Term container, Term? key, Term? value, Steps steps, ContainerKind kind = ContainerKind.Sequence)
    {
        var result = NewResult();
        steps.Add(new ContainerEffect(operation, kind, container, key, value, result));
        return new ReadTerm(result);
    }

    /// <summary>Gives an out argument what a container has, if it has it, and tells whether.</summary>
    private ReadTerm Try(IInvocationOperation call, int argument, Term condition, Func<Steps, Term> value, Steps steps)
    {
        var operation = call.Arguments[argument].Value;
        var type = call.Arguments[argument].Parameter?.Type;
        var result = NewResult();
        var place = operation is IDiscardOperation ? null : Locate(operation, steps);
        steps.Add(new BranchEffect(
            condition,
            Gather(inside =>
            {
                var term = value(inside);
                if (place is not null)
                {
                    Write(place, term, operation, inside);
                }

                inside.Add(new AssignEffect(result, Terms.True));
            }),
            Gather(inside =>
            {
                if (place is not null)
                {
                    Write(place, type is null ? Term.Unknown : new DefaultTerm(Named(type)), operation, inside);
                }

                inside.Add(new AssignEffect(result, Terms.False));
            }),
            result));
        return new ReadTerm(result);
    }
}
