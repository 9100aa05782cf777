using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells the types whose values never change, elements of arrays aside.</summary>
internal static class FixedTypes
{
    /// <summary>A type made of more types than these is not looked through; a generic one may be made of itself without end.</summary>
    private const int MostTypes = 100;

    /// <summary>Whether a value of a type is for ever what it was made as.</summary>
    /// <param name="type">The type.</param>
    /// <param name="references">The projects that tell of their types.</param>
    public static bool Contains(ITypeSymbol type, ReferencedProjects references) => IsFixed(type, references, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static bool IsFixed(ITypeSymbol type, ReferencedProjects references, HashSet<ITypeSymbol> asked) => type switch
    {
        { TypeKind: TypeKind.Enum or TypeKind.Delegate } or IArrayTypeSymbol => true,
        { SpecialType: (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_Nullable_T } => true,
        not null when ContainerTypes.IsReadOnly(type) => true,
        { Name: RuntimeNames.Shape or RuntimeNames.DType, ContainingNamespace.Name: RuntimeNames.Namespace } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsFixed(element.Type, references, asked)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => IsFixed(inner, references, asked),
        _ => ContainerTypes.IsImmutable(type) || (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } made && IsFixedObject(made, references, asked)),
    };

    /// <summary>Whether the source of a type, its base types included, lets no field be set but by its constructors and initializers.</summary>
    private static bool IsFixedObject(INamedTypeSymbol type, ReferencedProjects references, HashSet<ITypeSymbol> asked)
    {
        for (var owner = type; owner is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; owner = owner.BaseType)
        {
            if (!asked.Add(owner))
            {
                continue; // It is being asked, or was.
            }

            if (owner.DeclaringSyntaxReferences.IsEmpty && references.FindType(owner) is { IsFixed: true })
            {
                return true; // Its base types too.
            }

            if (asked.Count > MostTypes || owner.DeclaringSyntaxReferences.IsEmpty || owner.GetMembers().Any(member => member is IEventSymbol)
                || owner.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !CannotChange(field))
                || !owner.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || IsFixed(field.Type, references, asked))
                || owner.InstanceConstructors.Any(constructor => constructor.IsPrimaryConstructor() && constructor.Parameters.Any(parameter => !IsFixed(parameter.Type, references, asked) || MayBeWritten(parameter, owner))))
            {
                return false;
            }
        }

        return true;
    }

    // What holds a parameter of a primary constructor is asked by the parameter.
    private static bool CannotChange(IFieldSymbol field) =>
        field is { IsReadOnly: true, RefKind: RefKind.None } || field is { IsImplicitlyDeclared: true, AssociatedSymbol: null } || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    /// <summary>Whether code of a type may put something into a parameter that its members share.</summary>
    private static bool MayBeWritten(IParameterSymbol parameter, INamedTypeSymbol owner) => !owner.IsRecord && !owner.IsReadOnly
        && owner.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Name && name.IsWritten());
}
