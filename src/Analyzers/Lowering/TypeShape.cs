using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What symbols say of a type.</summary>
internal static class TypeShape
{
    /// <summary>What kind of type it is.</summary>
    public static TypeForm FormOf(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => TypeForm.Interface,
        TypeKind.Enum => TypeForm.Enum,
        TypeKind.Delegate => TypeForm.Delegate,
        TypeKind.Array => TypeForm.Array,
        TypeKind.TypeParameter => TypeForm.Parameter,
        TypeKind.Struct => TypeForm.Struct,
        _ => TypeForm.Class,
    };

    /// <summary>Which type of the library it is.</summary>
    public static LibraryType LibraryOf(ITypeSymbol type) => !IsOfLibrary(type)
        ? LibraryType.None
        : type.MetadataName switch
        {
            RuntimeNames.Shape => LibraryType.Shape,
            RuntimeNames.Reuse => LibraryType.Reuse,
            RuntimeNames.DType => LibraryType.DType,
            RuntimeNames.VariableScope => LibraryType.VariableScope,
            RuntimeNames.Variable or RuntimeNames.TypedVariable => LibraryType.Variable,
            RuntimeNames.PartitionedVariable => LibraryType.CutVariable,
            RuntimeNames.NamedTensor or RuntimeNames.TypedTensor => LibraryType.Tensor,
            _ => LibraryType.None,
        };

    /// <summary>Whether it is a type of the library.</summary>
    public static bool IsOfLibrary(ITypeSymbol type) => type is INamedTypeSymbol { ContainingNamespace: { Name: RuntimeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether the type says itself which of its objects are equal.</summary>
    public static bool OverridesEquals(ITypeSymbol type)
    {
        for (var owner = type; owner is { SpecialType: not SpecialType.System_Object }; owner = owner.BaseType)
        {
            if (owner.GetMembers(CompilerMembers.Equality).Any(member => member.IsOverride))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether source of the type says which of its objects are equal, and gives equal ones the same number.</summary>
    public static bool HasOwnEquality(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false, IsAnonymousType: false }
        && type.TypeAndBases().Any(owner => Declares(owner, CompilerMembers.Equality)) && type.TypeAndBases().Any(owner => Declares(owner, CompilerMembers.Hash));

    private static bool Declares(ITypeSymbol owner, string name) => owner.GetMembers(name).Any(member => member is { IsImplicitlyDeclared: false, IsStatic: false, DeclaringSyntaxReferences.IsEmpty: false });

    /// <summary>Whether values of an enum are made by putting members together.</summary>
    public static bool IsCombined(INamedTypeSymbol enumeration) =>
        CompilerMembers.IsFlags(enumeration);

    /// <summary>The values of the members of an enum.</summary>
    public static ImmutableArray<long> ValuesOf(INamedTypeSymbol enumeration) =>
    [
        .. enumeration.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue)
            .Select(member => NumberOf(member.ConstantValue)),
    ];

    /// <summary>The number of a member of an enum.</summary>
    public static long NumberOf(object? constant) => constant is ulong large ? unchecked((long)large) : Convert.ToInt64(constant, null);

    /// <summary>The types that it derives from and implements.</summary>
    public static ImmutableHashSet<string> AncestorsOf(ITypeSymbol type)
    {
        var ancestors = ImmutableHashSet.CreateBuilder<string>();
        for (ITypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            ancestors.Add(IdText.Of(ancestor));
        }

        ancestors.UnionWith(type.AllInterfaces.Select(IdText.Of));
        return ancestors.ToImmutable();
    }
}
