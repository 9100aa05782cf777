using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Containers that nothing changes: what would makes a changed copy.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call of a member of an immutable container; null where it is not followed.</summary>
    private Term? ImmutableCall(ContainerMember member, IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (member)
        {
            case ContainerMember.Contains or ContainerMember.IndexOf or ContainerMember.First:
                return SimpleContainerCall(member, call.TargetMethod, kind, container, arguments, steps);
            case ContainerMember.ValueInto:
                return ValueInto(call, container, arguments, steps);
            case ContainerMember.ToBuilder when call.Type is { } builder:
                return Allocated(builder, kind, container, null, call, steps);
            case var _ when !ContainerTypes.IsImmutable(call.Type):
                return null;
            case ContainerMember.Part:
                return Copy(new SliceTerm(container, arguments[0], new BinaryTerm(TermOperator.Add, arguments[0], arguments[1])));
            case ContainerMember.TakeFirstInto:
                // Nothing is taken out of the container: its first element goes to the argument.
                Write(Locate(call.Arguments[0].Value, steps), new ElementTerm(container, Terms.Zero), call, steps);
                return Changed(call, kind, container, (ContainerOperation.RemoveAt, Terms.Zero, null), steps);
            case ContainerMember.Replace:
                return Changed(call, kind, container, (ContainerOperation.Set, new IndexOfTerm(container, arguments[0]), arguments[1]), steps);
            case ContainerMember.Sort when arguments.IsEmpty && call.TargetMethod.ContainingType.TypeArguments is [var element] && !_context.IsOwn(element):
                return Changed(call, kind, container, (ContainerOperation.Sort, null, null), steps);
            case ContainerMember.SetAll:
                return WithPairs(call, container, arguments[0], steps);
            case ContainerMember.RemoveAll:
                return Without(call, kind, container, arguments[0], steps);
            case ContainerMember.InsertAll:
                return Copy(Joint(Until(container, arguments[0]), Joint(arguments[1], From(container, arguments[0]))));
            case ContainerMember.RemovePart:
                return Copy(Joint(Until(container, arguments[0]), From(container, new BinaryTerm(TermOperator.Add, arguments[0], arguments[1]))));
            default:
                return ChangeOf(member, arguments) is { } change ? Changed(call, kind, container, change, steps) : null;
        }

        Term Copy(Term elements) => Allocated(call.Type!, kind, elements, null, call, steps);

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
            pairs, (pair, inside) => Change(ContainerOperation.Set, copy, new ElementTerm(pair, Terms.Zero), new ElementTerm(pair, new LiteralTerm(1)), inside, ContainerKind.Map), call, steps);
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

        switch (ContainerFactories.Of(call.TargetMethod))
        {
            case ContainerFactory.CreateBuilder when call.Arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32):
                return Allocated(type, kind, Terms.NoElements, null, call, steps);
            case ContainerFactory.Create when kind != ContainerKind.Map && !call.Arguments.Any(IsComparer):
                var isListed = call.TargetMethod.OriginalDefinition.Parameters.All(parameter => parameter.Type is ITypeParameterSymbol);
                return isListed ? Stacked(new ListTerm(arguments, IsTuple: false)) : arguments.Length == 1 ? Stacked(arguments[0]) : null;
            case ContainerFactory.MapOf when arguments.Length > 1 && IsFunction(call.Arguments[1]) && call.Arguments.Skip(1).All(argument => IsFunction(argument) || IsUsualComparer(argument)):
                return Allocated(type, kind, ToDictionary(call, arguments[0], [.. arguments.Where((_, index) => index > 0 && !IsComparer(call.Arguments[index]))], steps), null, call, steps);
            case ContainerFactory.CopyOf or ContainerFactory.MapOf when IsCopied(source) && call.Arguments.Skip(1).All(IsUsualComparer):
                return Stacked(arguments[0]);
            default:
                return null;
        }

        static bool IsFunction(IArgumentOperation argument) => argument.Parameter?.Type.TypeKind == TypeKind.Delegate;

        static bool IsUsualComparer(IArgumentOperation argument) => IsComparer(argument) && IsUsual(argument.Value);

        Term Stacked(Term elements)
        {
            var made = Allocated(type, kind, elements, null, call, steps);
            return ContainerTypes.IsStack(type) ? Change(ContainerOperation.Reverse, made, null, null, steps) : made;
        }
    }
}
