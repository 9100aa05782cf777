using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers immutable containers: what would change one makes a changed copy.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ImmutableContainerLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a call of a member of an immutable container; null where it is not followed.</summary>
    public Term? ImmutableCall(ContainerMember member, IInvocationOperation call, ContainerKind kind, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (member)
        {
            case ContainerMember.Contains or ContainerMember.IndexOf or ContainerMember.First:
                return lowering.Containers.SimpleContainerCall(member, call, kind, container, arguments, steps);
            case ContainerMember.ValueInto:
                return lowering.Containers.ValueInto(call, container, arguments, steps);
            case ContainerMember.ToBuilder when call.Type is { } builder:
                return lowering.Containers.Allocated(builder, kind, container, null, call, steps);
            case var _ when !ContainerTypes.IsImmutable(call.Type):
                return null;
            case ContainerMember.Part:
                return Copy(new SliceTerm(container, arguments[0], new BinaryTerm(TermOperator.Add, arguments[0], arguments[1])));
            case ContainerMember.TakeFirstInto:
                // Nothing is taken out of the container: its first element goes to the argument.
                lowering.Places.Write(lowering.Places.Locate(call.Arguments[0].Value, steps), new ElementTerm(container, Terms.Zero), call, steps);
                return Changed(call, kind, container, (ContainerOperation.RemoveAt, Terms.Zero, null), steps);
            case ContainerMember.Replace:
                return Changed(call, kind, container, (ContainerOperation.Set, new IndexOfTerm(container, arguments[0]), arguments[1]), steps);
            case ContainerMember.Sort when arguments.IsEmpty && call.TargetMethod.ContainingType.TypeArguments is [var element] && !factory.Context.IsOwn(element):
                return Changed(call, kind, container, (ContainerOperation.Sort, null, null), steps);
            case ContainerMember.SetAll:
                return WithPairs(call, container, arguments[0], steps);
            case ContainerMember.RemoveAll:
                return Without(call, kind, container, arguments[0], steps);
            case ContainerMember.InsertAll:
                return Copy(Joint(Until(container, arguments[0]), Joint(arguments[1], From(container, arguments[0]))));
            case ContainerMember.RemovePart:
                return Copy(Joint(Until(container, arguments[0]), From(container, new BinaryTerm(TermOperator.Add, arguments[0], arguments[1]))));
            case ContainerMember.Set when ContainerMembers.IsAddingOnce(call.TargetMethod, kind):
                var key = lowering.Containers.Found(container, factory.Snapshot(arguments[0], steps), call, steps);
                lowering.Failures.FailIf(Terms.And(new ContainsTerm(container, key), Terms.Not(Terms.AreEqual(new ElementTerm(container, key), arguments[1]))), Exceptions.Argument, steps);
                return Changed(call, kind, container, (ContainerOperation.Set, key, arguments[1]), steps);
            default:
                return ContainerLowering.ChangeOf(member, arguments) is { } change ? Changed(call, kind, container, change, steps) : null;
        }

        Term Copy(Term elements) => lowering.Containers.Allocated(call.Type!, kind, elements, null, call, steps);

        static Term Joint(Term first, Term second) => new QueryTerm(QueryOperator.Concat, [first, second]);

        static Term Until(Term container, Term end) => new QueryTerm(QueryOperator.Take, [container, end]);

        static Term From(Term container, Term start) => new QueryTerm(QueryOperator.Skip, [container, start]);
    }

    private Term Changed(IInvocationOperation call, ContainerKind kind, Term container, (ContainerOperation Operation, Term? Key, Term? Value) change, Steps steps)
    {
        var copy = lowering.Containers.Allocated(call.Type!, kind, container, null, call, steps);
        steps.Add(new ContainerEffect(change.Operation, kind, copy, change.Key is null || kind == ContainerKind.Sequence ? change.Key : lowering.Containers.Found(copy, change.Key, call, steps), change.Value) { Location = change.Operation == ContainerOperation.AddAll ? factory.At(call) : null });
        return copy;
    }

    private Term WithPairs(IInvocationOperation call, Term container, Term pairs, Steps steps)
    {
        var copy = lowering.Containers.Allocated(call.Type!, ContainerKind.Map, container, null, call, steps);
        lowering.ElementLoops.ForEachElement(
            pairs, (pair, inside) => ContainerLowering.Change(ContainerOperation.Set, copy, lowering.Containers.Found(copy, new ElementTerm(pair, Terms.Zero), call, inside), new ElementTerm(pair, new LiteralTerm(1)), inside, ContainerKind.Map), call, steps);
        return copy;
    }

    private Term Without(IInvocationOperation call, ContainerKind kind, Term container, Term keys, Steps steps)
    {
        var copy = lowering.Containers.Allocated(call.Type!, kind, container, null, call, steps);
        lowering.ElementLoops.ForEachElement(keys, (key, inside) => ContainerLowering.Change(ContainerOperation.Remove, copy, lowering.Containers.Found(copy, key, call, inside), null, inside, kind), call, steps);
        return copy;
    }

    /// <summary>Static members, extension methods among them, that make an immutable container; null for others.</summary>
    public Term? ImmutableMade(IInvocationOperation call, ITypeSymbol? source, ImmutableArray<Term> arguments, Steps steps)
    {
        if (call.Type is not { } type || ContainerTypes.KindOf(type) is not { } kind)
        {
            return null;
        }

        switch (ContainerFactories.Of(call.TargetMethod))
        {
            case ContainerFactory.CreateBuilder when call.Arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32):
                return lowering.Containers.Allocated(type, kind, Terms.NoElements, null, call, steps);
            case ContainerFactory.Create when kind != ContainerKind.Map && !call.Arguments.Any(ArgumentFacts.IsComparer):
                var isListed = call.TargetMethod.OriginalDefinition.Parameters.All(parameter => parameter.Type is ITypeParameterSymbol);
                return isListed ? Stacked(new ListTerm(arguments, IsTuple: false)) : arguments.Length == 1 ? Stacked(arguments[0]) : null;
            case ContainerFactory.MapOf when arguments.Length > 1 && IsFunction(call.Arguments[1]) && call.Arguments.Skip(1).All(argument => IsFunction(argument) || IsUsualComparer(argument)):
                return lowering.Containers.Allocated(type, kind, lowering.Queries.ToDictionary(call, arguments[0], [.. arguments.Where((_, index) => index > 0 && !ArgumentFacts.IsComparer(call.Arguments[index]))], null, steps), null, call, steps);
            case ContainerFactory.CopyOf or ContainerFactory.MapOf when lowering.Containers.IsCopied(source) && call.Arguments.Skip(1).All(IsUsualComparer):
                return Stacked(arguments[0]);
            default:
                return null;
        }

        static bool IsFunction(IArgumentOperation argument) => argument.Parameter?.Type.TypeKind == TypeKind.Delegate;

        static bool IsUsualComparer(IArgumentOperation argument) => ArgumentFacts.IsComparer(argument) && ArgumentFacts.IsUsual(argument.Value);

        Term Stacked(Term elements)
        {
            var made = lowering.Containers.Allocated(type, kind, elements, null, call, steps);
            return ContainerTypes.IsStack(type) ? ContainerLowering.Change(ContainerOperation.Reverse, made, null, null, steps) : made;
        }
    }
}
