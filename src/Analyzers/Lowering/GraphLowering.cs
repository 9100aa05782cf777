using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers variables that no store holds, and what collections list.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class GraphLowering(BodyLowering lowering, EffectFactory factory)
{
    public ReadTerm Create(IInvocationOperation call, Slot? target, Steps steps)
    {
        var arguments = lowering.LibraryArguments.LibraryArguments(call, steps, RuntimeNames.CollectionsParameter);
        var isScalar = call.TargetMethod.OriginalDefinition.Parameters[0].Type.TypeKind == TypeKind.TypeParameter;
        var result = target ?? factory.NewResult();
        steps.Add(new CreateEffect(
            arguments[RuntimeNames.NameParameter], isScalar ? new LiteralTerm(new ShapeLiteral([])) : new TensorShapeTerm(arguments[call.TargetMethod.Parameters[0].Name], Term.Unknown), lowering.Types.DTypeOf(call.TargetMethod.TypeArguments[0]), result, factory.At(call))
        {
            Trainable = arguments[RuntimeNames.TrainableParameter],
            Collections = arguments[RuntimeNames.CollectionsParameter],
        });
        return new ReadTerm(result);
    }

    /// <summary>Looks for a variable; an out argument gets it, or null.</summary>
    public ReadTerm Find(IInvocationOperation call, Steps steps)
    {
        var name = lowering.Value(call.Arguments[0].Value, steps);
        var found = factory.NewResult();
        if (call.Arguments.Length == 1)
        {
            steps.Add(new FindEffect(name, Term.Null, found, null, factory.At(call)));
            return new ReadTerm(found);
        }

        var place = call.Arguments[1].Value is IDiscardOperation ? null : lowering.Places.Locate(call.Arguments[1].Value, steps);
        var variable = factory.NewResult();
        steps.Add(new FindEffect(name, lowering.Types.DTypeOf(call.TargetMethod.TypeArguments[0]), found, variable, factory.At(call)));
        if (place is not null)
        {
            lowering.Places.Write(place, new ReadTerm(variable), call, steps);
        }

        return new ReadTerm(found);
    }

    /// <summary>The name of the collection that a property lists; null for other properties.</summary>
    public static string? KeyOf(IPropertySymbol property) => property.Name switch
    {
        RuntimeNames.GlobalVariables => CollectionKeys.Global,
        RuntimeNames.TrainableVariables => CollectionKeys.Trainable,
        RuntimeNames.RegularizationLosses => CollectionKeys.Losses,
        _ => null,
    };

    /// <summary>The variables that a property of a graph lists, or of a scope, which lists its own out of those of the default graph.</summary>
    public CollectionTerm Collection(string key, IPropertySymbol property, Term owner)
    {
        var isOfScope = lowering.LibraryTypes.IsScope(property.ContainingType);
        return new CollectionTerm(isOfScope ? new DefaultGraphTerm() : owner, new LiteralTerm(key), isOfScope ? owner : Term.Null, factory.Determined(property.Type, origin: null, owner)) { IsOfTensors = key == CollectionKeys.Losses };
    }

    /// <summary>Lowers a call that lists variables or puts one into a collection; gives null for other calls.</summary>
    public Term? GraphCall(IInvocationOperation call, Term owner, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var given = ArgumentFacts.Ordered(call, arguments).ToDictionary(pair => pair.Argument.Parameter!.Name, pair => pair.Value, StringComparer.Ordinal);
        switch (method.Name)
        {
            case RuntimeNames.AddToCollection when given.TryGetValue(RuntimeNames.VariableParameter, out var variable):
                steps.Add(new CollectEffect(owner, given[RuntimeNames.KeyParameter], variable));
                return Term.Unknown;
            case RuntimeNames.Snapshot when arguments.IsEmpty:
                return factory.Snapshot(new SnapshotTerm(owner, factory.Determined(call.Type, origin: null, owner)), steps);
            case RuntimeNames.Since when IsSnapshot(method.ContainingType) && arguments is [var earlier]:
                return new SinceTerm(owner, earlier);
            case CompilerMembers.Equality when IsSnapshot(method.ContainingType) && arguments is [var other]:
                return Terms.AreEqual(owner, other);
            case TextMembers.ToText when IsSnapshot(method.ContainingType):
                return new JoinTerm(new LiteralTerm("\n"), owner);
            case RuntimeNames.AddToCollection when given.TryGetValue(RuntimeNames.TensorParameter, out var tensor):
                steps.Add(new CollectEffect(owner, given[RuntimeNames.KeyParameter], tensor) { IsOfTensors = true });
                return Term.Unknown;
            case RuntimeNames.GetTensors when given.TryGetValue(RuntimeNames.ScopeParameter, out var among):
                return factory.Snapshot(new CollectionTerm(owner, given[RuntimeNames.KeyParameter], among, factory.Determined(call.Type, origin: null, owner, among)) { IsOfTensors = true }, steps);
            case RuntimeNames.GetCollection when lowering.LibraryTypes.IsScope(method.ContainingType):
                return Listed(call, new CollectionTerm(new DefaultGraphTerm(), given[RuntimeNames.KeyParameter], owner, factory.Determined(call.Type, origin: null, owner)), steps);
            case RuntimeNames.GetCollection or RuntimeNames.VariablesUnder when given.TryGetValue(RuntimeNames.ScopeParameter, out var within):
                return Listed(call, new CollectionTerm(owner, given[RuntimeNames.KeyParameter], within, factory.Determined(call.Type, origin: null, owner, within))
                {
                    IsWholeScope = method.Name == RuntimeNames.VariablesUnder,
                    DType = method.IsGenericMethod ? lowering.Types.DTypeOf(method.TypeArguments[0]) : Term.Null,
                }, steps);
            default:
                return null;
        }
    }

    /// <summary>Whether a type is that of snapshots of graphs.</summary>
    public static bool IsSnapshot(ITypeSymbol type) => type.Name == RuntimeNames.GraphSnapshot;

    /// <summary>What a call lists, with a word about it, unless the call only asks how many there are.</summary>
    private Term Listed(IInvocationOperation call, CollectionTerm collection, Steps steps)
    {
        if (collection.Within is not LiteralTerm { Value: null } && call.Parent is not IPropertyReferenceOperation)
        {
            steps.Add(new NoticeEffect(NoticeKind.Listed, collection, Name: null, factory.At(call)));
        }

        return factory.Snapshot(collection, steps);
    }
}
