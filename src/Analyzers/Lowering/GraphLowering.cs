using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Variables that no store holds, and what collections list.</summary>
internal sealed partial class BodyLowering
{
    private ReadTerm Create(IInvocationOperation call, Slot? target, Steps steps)
    {
        var arguments = LibraryArguments(call, steps);
        var isScalar = call.TargetMethod.OriginalDefinition.Parameters[0].Type.TypeKind == TypeKind.TypeParameter;
        var result = target ?? NewResult();
        steps.Add(new CreateEffect(
            arguments[RuntimeNames.NameParameter], isScalar ? new LiteralTerm(new ShapeLiteral([])) : Term.Unknown, DTypeOf(call.TargetMethod.TypeArguments[0]), result, At(call))
        {
            Trainable = arguments[RuntimeNames.TrainableParameter],
            Collections = arguments[RuntimeNames.CollectionsParameter],
        });
        return new ReadTerm(result);
    }

    /// <summary>Looks for a variable; an out argument gets it, or null.</summary>
    private ReadTerm Find(IInvocationOperation call, Steps steps)
    {
        var name = Value(call.Arguments[0].Value, steps);
        var found = NewResult();
        if (call.Arguments.Length == 1)
        {
            steps.Add(new FindEffect(name, Term.Null, found, null, At(call)));
            return new ReadTerm(found);
        }

        var place = call.Arguments[1].Value is IDiscardOperation ? null : Locate(call.Arguments[1].Value, steps);
        var variable = NewResult();
        steps.Add(new FindEffect(name, DTypeOf(call.TargetMethod.TypeArguments[0]), found, variable, At(call)));
        if (place is not null)
        {
            Write(place, new ReadTerm(variable), call, steps);
        }

        return new ReadTerm(found);
    }

    /// <summary>The collections of a local variable: those that are given, and that of local variables.</summary>
    private Term WithLocal(IOperation call, Term given, Steps steps)
    {
        var local = new LiteralTerm(CollectionKeys.Local);
        if (given == Term.Null)
        {
            return new ListTerm([local], IsTuple: false);
        }

        var keys = new ReadTerm(NewResult());
        steps.Add(new AllocateEffect(keys.Slot, Named(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.GetSpecialType(SpecialType.System_String))), ContainerKind.Sequence, given, At(call)));
        steps.Add(new ContainerEffect(ContainerOperation.Append, ContainerKind.Sequence, keys, null, local));
        return keys;
    }

    /// <summary>The name of the collection that a property lists; null for other properties.</summary>
    private static string? KeyOf(IPropertySymbol property) => property.Name switch
    {
        RuntimeNames.GlobalVariables => CollectionKeys.Global,
        RuntimeNames.TrainableVariables => CollectionKeys.Trainable,
        _ => null,
    };

    /// <summary>The variables that a property of a graph lists, or of a scope, which lists its own out of those of the default graph.</summary>
    private CollectionTerm Collection(string key, IPropertySymbol property, Term owner)
    {
        var isOfScope = IsScope(property.ContainingType);
        return new CollectionTerm(isOfScope ? new DefaultGraphTerm() : owner, new LiteralTerm(key), isOfScope ? owner : Term.Null, Lost(property.Type, origin: null, owner));
    }

    /// <summary>Lowers a call that lists variables or puts one into a collection; gives null for other calls.</summary>
    private Term? GraphCall(IInvocationOperation call, Term owner, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        var given = Ordered(call, arguments).ToDictionary(pair => pair.Argument.Parameter!.Name, pair => pair.Value, StringComparer.Ordinal);
        switch (method.Name)
        {
            case RuntimeNames.AddToCollection when given.TryGetValue(RuntimeNames.VariableParameter, out var variable):
                steps.Add(new CollectEffect(owner, given[RuntimeNames.KeyParameter], variable));
                return Term.Unknown;
            case RuntimeNames.GetCollection when IsScope(method.ContainingType):
                return Kept(new CollectionTerm(new DefaultGraphTerm(), given[RuntimeNames.KeyParameter], owner, Lost(call.Type, origin: null, owner)), steps);
            case RuntimeNames.GetCollection or RuntimeNames.VariablesUnder when given.TryGetValue(RuntimeNames.ScopeParameter, out var within):
                return Kept(new CollectionTerm(owner, given[RuntimeNames.KeyParameter], within, Lost(call.Type, origin: null, owner, within))
                {
                    IsWholeScope = method.Name == RuntimeNames.VariablesUnder,
                    DType = method.IsGenericMethod ? DTypeOf(method.TypeArguments[0]) : Term.Null,
                }, steps);
            default:
                return null;
        }
    }

    private bool IsScope(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, _api.VariableScope);
}
