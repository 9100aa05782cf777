using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Containers that nothing changes: what would makes a changed copy.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call of a member of an immutable container; null where it is not followed.</summary>
    private Term? ImmutableCall(IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var name = call.TargetMethod.Name;
        if (name is "Contains" or "ContainsKey" or "TryGetValue" or "IndexOf" or "Peek" or "GetRange")
        {
            return kind == ContainerKind.Sequence ? SequenceCall(call, container, arguments, steps) : KeyedCall(call, kind, container, arguments, steps);
        }

        if (name == "ToBuilder" && call.Type is { } builder)
        {
            return Allocated(builder, kind, container, null, call, steps);
        }

        if (!ContainerTypes.IsImmutable(call.Type))
        {
            return null;
        }

        if (name is "Pop" or "Dequeue" && arguments.Length == 1)
        {
            // Nothing is taken out of the container: its first element goes to the argument.
            Write(Locate(call.Arguments[0].Value, steps), new ElementTerm(container, Zero), call, steps);
            return Changed(call, kind, container, (ContainerOperation.RemoveAt, Zero, null), steps);
        }

        (ContainerOperation Operation, Term? Key, Term? Value)? change = (name, arguments.Length) switch
        {
            ("Add" or "Enqueue", 1) when kind == ContainerKind.Sequence => (ContainerOperation.Append, null, arguments[0]),
            ("Add", 1) => (ContainerOperation.TryAdd, arguments[0], null),
            ("Add" or "SetItem", 2) => (ContainerOperation.Set, arguments[0], arguments[1]),
            ("AddRange" or "Union", 1) when kind != ContainerKind.Map => (ContainerOperation.AddAll, null, arguments[0]),
            ("Insert", 2) => (ContainerOperation.Insert, arguments[0], arguments[1]),
            ("Push", 1) => (ContainerOperation.Insert, Zero, arguments[0]),
            ("Pop" or "Dequeue", 0) => (ContainerOperation.RemoveAt, Zero, null),
            ("RemoveAt", 1) => (ContainerOperation.RemoveAt, arguments[0], null),
            ("Remove", 1) => (ContainerOperation.Remove, arguments[0], null),
            ("Replace", 2) when kind == ContainerKind.Sequence => (ContainerOperation.Set, new IndexOfTerm(container, arguments[0]), arguments[1]),
            ("Clear", 0) => (ContainerOperation.Clear, null, null),
            ("Reverse", 0) => (ContainerOperation.Reverse, null, null),
            ("Sort", 0) when call.TargetMethod.ContainingType.TypeArguments is [var element] && !_context.IsOwn(element) => (ContainerOperation.Sort, null, null),
            _ => null,
        };
        return change is { } known ? Changed(call, kind, container, known, steps)
            : (name, arguments.Length) switch
            {
                ("AddRange" or "SetItems", 1) when kind == ContainerKind.Map => WithPairs(call, container, arguments[0], steps),
                ("Except" or "RemoveRange", 1) when kind != ContainerKind.Sequence => Without(call, kind, container, arguments[0], steps),
                ("InsertRange", 2) => Allocated(call.Type!, kind, Joint(Until(container, arguments[0]), Joint(arguments[1], From(container, arguments[0]))), null, call, steps),
                ("RemoveRange", 2) => Allocated(call.Type!, kind, Joint(Until(container, arguments[0]), From(container, new BinaryTerm(TermOperator.Add, arguments[0], arguments[1]))), null, call, steps),
                _ => null,
            };

        static Term Joint(Term first, Term second) => new QueryTerm(QueryOperator.Concat, [first, second]);

        static Term Until(Term container, Term end) => new QueryTerm(QueryOperator.Take, [container, end]);

        static Term From(Term container, Term start) => new QueryTerm(QueryOperator.Skip, [container, start]);
    }

    private Term Changed(IInvocationOperation call, ContainerKind kind, Term container, (ContainerOperation Operation, Term? Key, Term? Value) change, Steps steps)
    {
        var copy = Allocated(call.Type!, kind, container, null, call, steps);
        steps.Add(new ContainerEffect(change.Operation, kind, copy, change.Key, change.Value));
        return copy;
    }

    private Term WithPairs(IInvocationOperation call, Term container, Term pairs, Steps steps)
    {
        var copy = Allocated(call.Type!, ContainerKind.Map, container, null, call, steps);
        ForEachElement(
            pairs, (pair, inside) => Change(ContainerOperation.Set, copy, new ElementTerm(pair, Zero), new ElementTerm(pair, new LiteralTerm(1)), inside, ContainerKind.Map), call, steps);
        return copy;
    }

    private Term Without(IInvocationOperation call, ContainerKind kind, Term container, Term keys, Steps steps)
    {
        var copy = Allocated(call.Type!, kind, container, null, call, steps);
        ForEachElement(keys, (key, inside) => Change(ContainerOperation.Remove, copy, key, null, inside, kind), call, steps);
        return copy;
    }

    /// <summary>What was made of a container, which is empty from then on.</summary>
    private static Term Emptied(Term made, ContainerKind kind, Term container, Steps steps)
    {
        Change(ContainerOperation.Clear, container, null, null, steps, kind);
        return made;
    }

    /// <summary>Static members, extension methods among them, that make an immutable container; null for others.</summary>
    private Term? ImmutableMade(IInvocationOperation call, ITypeSymbol? source, ImmutableArray<Term> arguments, Steps steps)
    {
        if (call.Type is not { } type || ContainerTypes.KindOf(type) is not { } kind)
        {
            return null;
        }

        var name = call.TargetMethod.Name;
        if (name == "CreateBuilder" && call.Arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32))
        {
            return Allocated(type, kind, NoElements, null, call, steps);
        }

        if (name == "Create" && kind != ContainerKind.Map && !call.Arguments.Any(IsComparer))
        {
            var isListed = call.TargetMethod.OriginalDefinition.Parameters.All(parameter => parameter.Type is ITypeParameterSymbol);
            return isListed ? Stacked(new ListTerm(arguments, IsTuple: false)) : arguments.Length == 1 ? Stacked(arguments[0]) : null;
        }

        if (arguments.Length > 1 && call.Arguments[1].Parameter?.Type.TypeKind == TypeKind.Delegate && name is "ToImmutableDictionary" or "ToImmutableSortedDictionary" or "ToFrozenDictionary" && call.Arguments.Skip(1).All(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate || (IsComparer(argument) && IsUsual(argument.Value))))
        {
            return Allocated(type, kind, ToDictionary(call, arguments[0], [.. arguments.Where((_, index) => index > 0 && !IsComparer(call.Arguments[index]))], steps), null, call, steps);
        }

        var isCopy = name == "CreateRange" || name == "To" + type.Name;
        return isCopy && IsCopied(source) && call.Arguments.Skip(1).All(argument => IsComparer(argument) && IsUsual(argument.Value)) ? Stacked(arguments[0]) : null;

        Term Stacked(Term elements)
        {
            var made = Allocated(type, kind, elements, null, call, steps);
            return ContainerTypes.IsStack(type) ? Change(ContainerOperation.Reverse, made, null, null, steps) : made;
        }
    }
}
