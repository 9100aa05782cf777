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
    private const int Failed = 3;
    private const int Made = 4;

    /// <summary>An object whose value is made when it is first asked for: the delegate, whether it runs once only, behind them something once it has run, and the value
    /// once that is made. Null for other objects.</summary>
    public ReadTerm? LazyCreation(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps) =>
        TaskTypes.IsLazy(creation.Type) && PartsOf(creation, arguments) is { IsEmpty: false } parts
            ? (ReadTerm)lowering.Containers.Allocated(creation.Type!, ContainerKind.Sequence, new ListTerm(parts, IsTuple: false), target, creation, steps)
            : null;

    private static ImmutableArray<Term> PartsOf(IObjectCreationOperation creation, ImmutableArray<Term> arguments)
    {
        var first = arguments.IsEmpty ? null : creation.Arguments[0].Parameter?.OriginalDefinition.Type;
        return first switch
        {
            { TypeKind: TypeKind.Delegate } => TaskTypes.RunsOnce(creation.Type!, creation.Arguments.Length > 1 ? creation.Arguments[1].Value.ConstantValue : (Optional<object?>?)null) is { } runsOnce
                ? [arguments[0], new LiteralTerm(runsOnce)] : [],
            { TypeKind: TypeKind.TypeParameter } => [Term.Null, new LiteralTerm(true), Term.Null, arguments[0]],
            _ => TaskTypes.HoldsPerThread(creation.Type!) ? [Term.Null, new LiteralTerm(false)] : [],
        };
    }

    /// <summary>What such an object says; null for other properties.</summary>
    public Term? LazyValue(PropertyPlace place, Steps steps)
    {
        if (!TaskTypes.IsLazy(place.Reference.Property.ContainingType) || place.Receiver is not { } receiver)
        {
            return null;
        }

        var lazy = factory.Stable(receiver, steps);
        switch (TaskMembers.Of(place.Reference.Property))
        {
            case TaskMember.IsMade:
                return HasCome(lazy, Made);
            case TaskMember.Value:
                steps.Add(new FailEffect(HasCome(lazy, Failed), factory.Named(factory.Context.Compilation.GetTypeByMetadataName(Exceptions.Any)!)) { IsOutwards = !lowering.Failures.IsGuarded, MayBeDerived = true });
                return lowering.Branches.Choice(HasCome(lazy, Made), inside => factory.Snapshot(new ElementTerm(lazy, new LiteralTerm(Made - 1)), inside), inside =>
                {
                    var runsOnce = factory.Snapshot(new ElementTerm(lazy, new LiteralTerm(1)), inside);
                    BranchLowering.Branch(runsOnce, () => Added(lazy, Term.Null), () => Effect.Nothing, inside);
                    var function = factory.Snapshot(new ElementTerm(lazy, Terms.Zero), inside);
                    var value = lowering.Branches.Choice(Terms.IsNull(function), made => lowering.Conversions.Default(place.Reference.Type, place.Reference, made), made => lowering.ElementLoops.Applied(function, [], place.Reference, made), inside);
                    BranchLowering.Branch(runsOnce, () => Effect.Nothing, () => Added(lazy, Term.Null), inside);
                    inside.Add(Added(lazy, value));
                    return value;
                }, steps);
            default:
                return null;
        }
    }

    /// <summary>Puts a value into such an object; false for other properties.</summary>
    public bool SetLazy(PropertyPlace place, Term value, Steps steps)
    {
        if (!TaskTypes.IsLazy(place.Reference.Property.ContainingType) || TaskMembers.Of(place.Reference.Property) != TaskMember.Value || place.Receiver is not { } receiver)
        {
            return false;
        }

        var (lazy, stored) = (factory.Stable(receiver, steps), factory.Stable(value, steps));
        BranchLowering.Branch(
            HasCome(lazy, Made),
            () => new ContainerEffect(ContainerOperation.Set, ContainerKind.Sequence, lazy, new LiteralTerm(Made - 1), stored),
            () => StepLists.Gather(inside =>
            {
                inside.Add(Added(lazy, Term.Null));
                inside.Add(Added(lazy, stored));
            }),
            steps);
        return true;
    }

    private static Term HasCome(Term lazy, int length) => Terms.AreEqual(new LengthTerm(lazy), new LiteralTerm(length));

    private static ContainerEffect Added(Term lazy, Term value) => new(ContainerOperation.Append, ContainerKind.Sequence, lazy, null, value);

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
