using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a collection expression becomes where an interface is asked for.</summary>
/// <remarks>
/// Roslyn makes a list for an interface that can add. For one that cannot it makes an empty array, or an object of a class that it
/// writes into the assembly, which has all interfaces of a list.
/// </remarks>
internal static class CollectionExpressions
{
    private const string List = "System.Collections.Generic.List`1";
    private const string OfOne = "<>z__ReadOnlySingleElementList";
    private const string OfMore = "<>z__ReadOnlyArray";
    private const string OfSpreads = "<>z__ReadOnlyList";

    /// <summary>The type of the object that a collection expression makes.</summary>
    /// <param name="asked">The type that it is converted to.</param>
    /// <param name="parts">How many elements and spreads are written in it.</param>
    /// <param name="hasSpread">Whether there are spreads among them.</param>
    /// <param name="compilation">Where it is written.</param>
    /// <param name="named">Gives the ids of types.</param>
    public static TypeId TypeOf(ITypeSymbol asked, int parts, bool hasSpread, Compilation compilation, Func<ITypeSymbol, TypeId> named)
    {
        if (asked is not INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments: [var element] } || compilation.GetTypeByMetadataName(List) is not { } definition)
        {
            return named(asked);
        }

        var list = definition.Construct(element);
        return asked.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T ? named(list)
            : parts == 0 ? named(compilation.CreateArrayTypeSymbol(element))
            : Written(named(list), hasSpread ? OfSpreads : parts == 1 ? OfOne : OfMore);
    }

    /// <summary>A class with the interfaces of a list.</summary>
    private static TypeId Written(TypeId list, string name)
    {
        var definition = name.Substring(2) + "`1"; // No type argument begins in it.
        var text = definition + list.Text.Substring(list.Definition.Length);
        return new TypeId(text, name)
        {
            Definition = definition,
            IsNullable = true,
            HasIdentity = true,
            TypeArguments = list.TypeArguments,
            Ancestors = list.Ancestors.Remove(list.Text).Add(text),
        };
    }
}
