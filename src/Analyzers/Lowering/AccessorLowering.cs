using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what runs when a property is read or written: its arguments, and whose code it is.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class AccessorLowering(EffectFactory factory)
{
    /// <summary>Whether what a member of another assembly runs may be code of this project that the object has for it.</summary>
    public bool MayBeImplemented(IMethodSymbol member, IOperation operation) =>
        member is { ContainingType.TypeKind: TypeKind.Interface } and ({ IsStatic: false } or { IsAbstract: true } or { IsVirtual: true }) && !factory.Context.IsOwn(member)
        && (factory.Project.IsMentioned(MentionedName(member), operation.Syntax.SyntaxTree) || factory.Context.MentionsModels(operation.Syntax.SyntaxTree));

    private static string MentionedName(IMethodSymbol member) => member.AssociatedSymbol switch
    {
        IPropertySymbol { IsIndexer: true } => member.ContainingType.Name,
        { } associated => associated.Name,
        null => member.Name,
    };

    /// <summary>Whether a property is the indexer of a container that is followed.</summary>
    public static bool IsContainerIndexer(IPropertySymbol property) => property is { IsIndexer: true, Parameters.Length: 1 } && !ContainerTypes.IsLookup(property.ContainingType)
        && (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Map
            || (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Sequence && property.Parameters[0].Type.SpecialType == SpecialType.System_Int32));

    /// <summary>Whether a property says what made the library throw, of which variable, and what else there is to say.</summary>
    public bool IsError(IPropertySymbol property) => property is { Name: RuntimeNames.Error or RuntimeNames.VariableName or RuntimeNames.RuleId or RuntimeNames.NearestName or RuntimeNames.FirstCreatedAt, ContainingType.Name: RuntimeNames.ScopeException or RuntimeNames.OperandException }
        && factory.Api.IsOfRuntime(property);

    /// <summary>The arguments of an accessor that sets: the indices, and then the value.</summary>
    public ImmutableArray<Argument> ForSetter(IMethodSymbol setter, PropertyPlace place, Term value)
    {
        var parameters = setter.Definition().Parameters;
        return Indices(setter, place).Add(new Argument(factory.SlotFor(parameters[parameters.Length - 1]), value));
    }

    public ImmutableArray<Argument> Indices(IMethodSymbol accessor, PropertyPlace place)
    {
        var definition = accessor.Definition();
        return [.. place.Arguments
            .Select((argument, index) => new Argument(factory.SlotFor(definition.Parameters[place.Reference.Arguments[index].Parameter?.Ordinal ?? index]), argument))
            .OrderBy(argument => argument.Parameter.Ordinal)];
    }

    /// <summary>Whether reading a property of this project runs code that the source writes, or that an override may have.</summary>
    public bool ReadsThroughAccessor(IPropertySymbol property) =>
        property.GetMethod is { } getter && (!factory.Context.IsAutomatic(getter.OriginalDefinition) || getter.IsDispatched());
}
