using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

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
        if (type is IArrayTypeSymbol { Rank: 1 } && (method.Name, arguments.Length) is ("Clone", 0) or ("CopyTo", 2))
        {
            return method.Name == "Clone" ? Allocated(type, ContainerKind.Sequence, receiver, null, call, steps)
                : Copied(call, (receiver, Zero), (arguments[0], arguments[1]), new LengthTerm(receiver), steps);
        }

        if (ContainerTypes.KindOf(method.ContainingType) is not { } kind || _context.IsOwn(method))
        {
            return null;
        }

        var container = Stable(receiver, steps);
        if (ContainerTypes.IsImmutable(method.ContainingType))
        {
            return ImmutableCall(call, kind, container, arguments, steps);
        }

        if (method.Name is "ToImmutable" or "MoveToImmutable" or "DrainToImmutable" && ContainerTypes.IsImmutable(call.Type))
        {
            var built = Allocated(call.Type!, kind, container, null, call, steps);
            return method.Name == "ToImmutable" ? built : Emptied(built, kind, container, steps);
        }

        return kind == ContainerKind.Sequence && ContainerTypes.KindOf(type) is ContainerKind.Map or ContainerKind.Set ? null
            : kind == ContainerKind.Sequence ? SequenceCall(call, container, arguments, steps)
            : KeyedCall(call, kind, container, arguments, steps);
    }

    private Term? SequenceCall(IInvocationOperation call, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (call.TargetMethod.Name, arguments.Length)
        {
            case ("Add", 1) when ContainerTypes.IsStack(call.TargetMethod.ContainingType):
            case ("Push", 1):
                return Change(ContainerOperation.Insert, container, Zero, arguments[0], steps);
            case ("Add" or "Enqueue", 1):
                return Change(ContainerOperation.Append, container, null, arguments[0], steps);
            case ("AddRange" or "PushRange", 1) when !ContainerTypes.IsStack(call.TargetMethod.ContainingType):
                return Change(ContainerOperation.AddAll, container, null, arguments[0], steps);
            case ("Insert", 2):
                return Change(ContainerOperation.Insert, container, arguments[0], arguments[1], steps);
            case ("RemoveAt", 1):
                return Change(ContainerOperation.RemoveAt, container, arguments[0], null, steps);
            case ("Remove", 1) when call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean:
                return Answered(ContainerOperation.Remove, container, arguments[0], null, steps);
            case ("Clear", 0):
                return Change(ContainerOperation.Clear, container, null, null, steps);
            case ("Reverse", 0):
                return Change(ContainerOperation.Reverse, container, null, null, steps);
            case ("Sort", _):
                return call.Arguments.Any(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
                    || (call.TargetMethod.ContainingType.TypeArguments is [var element] && _context.IsOwn(element)) ? null : Change(ContainerOperation.Sort, container, null, null, steps);
            case ("Pop" or "Dequeue", 0):
                return Answered(ContainerOperation.RemoveAt, container, Zero, null, steps);
            case ("Peek", 0):
                return Kept(new ElementTerm(container, Zero), steps);
            case ("TryPop" or "TryDequeue" or "TryTake", 1):
                return Try(call, 0, new BinaryTerm(TermOperator.Less, Zero, new LengthTerm(container)), inside => Answered(ContainerOperation.RemoveAt, container, Zero, null, inside), steps);
            case ("TryPeek", 1):
                return Try(call, 0, new BinaryTerm(TermOperator.Less, Zero, new LengthTerm(container)), _ => new ElementTerm(container, Zero), steps);
            case ("Contains", 1):
                return Kept(new ContainsTerm(container, arguments[0]), steps);
            case ("IndexOf", 1):
                return Kept(new IndexOfTerm(container, arguments[0]), steps);
            case ("GetRange", 2):
            case ("Slice", 2) when ContainerTypes.KindOf(call.Type) is not null && !ContainerTypes.IsView(call.Type):
                return Allocated(call.Type!, ContainerKind.Sequence, new SliceTerm(container, arguments[0], new BinaryTerm(TermOperator.Add, arguments[0], arguments[1])), null, call, steps);
            case ("Slice", 1) when call.Type?.Name is "ReadOnlySpan" or "ReadOnlyMemory":
                return Allocated(call.Type!, ContainerKind.Sequence, new SliceTerm(container, arguments[0], new LengthTerm(container)), null, call, steps);
            case ("ToArray", 0):
                return Allocated(call.Type!, ContainerKind.Sequence, container, null, call, steps);
            case ("AsReadOnly", 0):
                return container;
            case ("EnsureCapacity" or "TrimExcess" or "GetHashCode", _):
                return Lost(call.Type, origin: null, container);
            default:
                return null;
        }
    }

    private Term? KeyedCall(IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (call.TargetMethod.Name, arguments.Length)
        {
            case ("Add", 1) when kind == ContainerKind.Set:
                return Answered(ContainerOperation.TryAdd, container, arguments[0], null, steps, kind);
            case ("Add", 2):
                return Change(ContainerOperation.Set, container, arguments[0], arguments[1], steps, kind);
            case ("TryAdd", 2):
                return Answered(ContainerOperation.TryAdd, container, arguments[0], arguments[1], steps, kind);
            case ("Remove", 1):
                return Answered(ContainerOperation.Remove, container, arguments[0], null, steps, kind);
            case ("Remove" or "TryRemove", 2) when call.Arguments[1].Parameter?.RefKind == RefKind.Out:
                var key = Kept(arguments[0], steps);
                var held = Kept(new ElementTerm(container, key), steps);
                return Try(call, 1, Answered(ContainerOperation.Remove, container, key, null, steps, kind), _ => held, steps);
            case ("Contains" or "ContainsKey", 1):
                return Kept(new ContainsTerm(container, arguments[0]), steps);
            case ("TryGetValue", 2) when kind == ContainerKind.Map:
                var asked = Kept(arguments[0], steps);
                return Try(call, 1, new ContainsTerm(container, asked), _ => new ElementTerm(container, asked), steps);
            case ("GetOrAdd", 2) when kind == ContainerKind.Map:
                return GotOrAdded(call, container, arguments, steps);
            case ("Clear", 0):
                return Change(ContainerOperation.Clear, container, null, null, steps, kind);
            case ("UnionWith", 1):
                return Change(ContainerOperation.AddAll, container, null, arguments[0], steps, kind);
            case ("EnsureCapacity" or "TrimExcess" or "GetHashCode", _):
                return Lost(call.Type, origin: null, container);
            default:
                return null;
        }
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

        switch (method.ContainingType.ToDisplayString(), method.Name, arguments.Length)
        {
            case ("System.Linq.Enumerable", nameof(Enumerable.Empty), 0) or ("System.Array", nameof(Enumerable.Empty), 0):
                return NoElements;
            case ("System.Linq.Enumerable", nameof(Enumerable.Repeat), 2) when arguments[1] is LiteralTerm { Value: int and >= 0 and <= MostCopies and var copies }:
                return new ListTerm([.. Enumerable.Repeat(Stable(arguments[0], steps), copies)], IsTuple: false);
            case ("System.Linq.Enumerable", nameof(Enumerable.Repeat), 2):
                return new RepeatTerm(Stable(arguments[0], steps), arguments[1]);
            case ("System.Collections.Generic.CollectionExtensions", "GetValueOrDefault", 2 or 3) when ContainerTypes.KindOf(source) == ContainerKind.Map:
                var (map, key) = (Stable(arguments[0], steps), Kept(arguments[1], steps));
                return Choice(new ContainsTerm(map, key), inside => Kept(new ElementTerm(map, key), inside), _ => arguments.Length == 3 ? arguments[2] : new DefaultTerm(Named(method.TypeArguments[1])), steps);
            case ("System.Array", "Sort", 1) when source is IArrayTypeSymbol { ElementType: var element } && !_context.IsOwn(element):
                return Change(ContainerOperation.Sort, arguments[0], null, null, steps);
            case ("System.Array", "Fill", 2) when source is IArrayTypeSymbol:
                return Fill(call, arguments[0], arguments[1], steps);
            case ("System.Array", "Clear", 1) when source is IArrayTypeSymbol { ElementType: var unset }:
                return Fill(call, arguments[0], new DefaultTerm(Named(unset)), steps);
            case ("System.Array", "Copy", 3) when source is IArrayTypeSymbol:
                return Copied(call, (arguments[0], Zero), (arguments[1], Zero), arguments[2], steps);
            case ("System.Array", "Copy", 5) when source is IArrayTypeSymbol:
                return Copied(call, (arguments[0], arguments[1]), (arguments[2], arguments[3]), arguments[4], steps);
            case ("System.Array", "Reverse", 1):
                return Change(ContainerOperation.Reverse, arguments[0], null, null, steps);
            case ("System.Array", "IndexOf", 2):
                return Kept(new IndexOfTerm(arguments[0], arguments[1]), steps);
            case ("System.MemoryExtensions", "AsSpan" or "AsMemory", 1):
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
