using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Questions about types.</summary>
internal static class TypeFacts
{
    /// <summary>Whether every value of a type, null aside, is one of another type.</summary>
    public static bool IsOrComesFrom(this ITypeSymbol type, ITypeSymbol other)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, other))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract, other));
    }

    /// <summary>A type and its base types, from the type on.</summary>
    public static IEnumerable<ITypeSymbol> TypeAndBases(this ITypeSymbol type)
    {
        for (ITypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            yield return owner;
        }
    }

    /// <summary>The type of the elements that enumerating a type gives; null where it gives objects of any type, or none.</summary>
    public static ITypeSymbol? EnumeratedType(this ITypeSymbol? type) => type switch
    {
        null => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] } => element,
        _ => type.AllInterfaces.FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    /// <summary>Whether a type is one of whole numbers.</summary>
    public static bool IsWholeNumber(this ITypeSymbol type) => type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte
        or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>Whether less, equal and greater of a type exclude each other and cover everything.</summary>
    public static bool IsComparedAsNumber(this ITypeSymbol type) => type.IsWholeNumber();

    /// <summary>Whether code that gets a value of a type can run or change something by it.</summary>
    public static bool MayBeChanged(this ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Enum or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        { SpecialType: SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => true,
        { SpecialType: not SpecialType.None } => type.TypeKind == TypeKind.Interface,
        { IsTupleType: true } tuple => ((INamedTypeSymbol)tuple).TupleElements.Any(element => element.Type.MayBeChanged()),
        { IsValueType: true } => false,
        _ => true,
    };

    /// <summary>Whether an object of a type of this project, its base types included, can hold another value later, is a container, or leaves it to
    /// derived types what its members do.</summary>
    public static bool HasState(this ITypeSymbol type, IAssemblySymbol own)
    {
        var owner = type;
        for (; owner is not null && SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, own); owner = owner.BaseType)
        {
            if ((owner is INamedTypeSymbol named && named.InstanceConstructors.Any(Keeps))
                || owner.GetMembers().Any(member => member is IEventSymbol)
                || owner.GetMembers().OfType<IMethodSymbol>().Any(MethodFacts.IsDispatched)
                || owner.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsConst: false, IsReadOnly: false } or { RefKind: not RefKind.None } || field.Type.MayBeChanged()))
            {
                return true;
            }
        }

        return owner is { TypeKind: TypeKind.Class } && (ContainerTypes.KindOf(owner) is not null || CollectionHooks.AreOf(owner));
    }

    /// <summary>Whether a type has a static field that can hold another value later.</summary>
    public static bool HasStaticState(this ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsStatic: true, IsConst: false } && (!field.IsReadOnly || field.Type.MayBeChanged()));

    private static bool Keeps(IMethodSymbol constructor) => !constructor.Parameters.IsEmpty && constructor.IsPrimaryConstructor();
}
