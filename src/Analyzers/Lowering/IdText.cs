using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Writes the ids of types and members. They are made of what is in metadata, so that whoever references an assembly finds the same.</summary>
internal static class IdText
{
    /// <summary>The keys that the assemblies of the framework are signed with. Their types move between them, so their names do not count.</summary>
    private static readonly HashSet<ulong> FrameworkKeys = [0xb77a5c561934e089, 0xb03f5f7f11d50a3a, 0x7cec85d7bea7798e, 0xcc7b13ffcd2ddd51, 0xadb9793829ddae60, 0x31bf3856ad364e35];

    /// <summary>The id of a type.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        IPointerTypeSymbol pointer => $"{Of(pointer.PointedAtType)}*",
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Method
            ? FormattableString.Invariant($"``{parameter.Ordinal}") : FormattableString.Invariant($"`{NumberOf(parameter)}"),
        INamedTypeSymbol named => Of(named),
        IDynamicTypeSymbol => "dynamic",
        _ => type.ToDisplayString(),
    };

    /// <summary>The id of a member of a type, or of top-level statements.</summary>
    public static string Of(ISymbol member)
    {
        var owner = member.ContainingType is { } type ? Of(type) : "";
        return member switch
        {
            IMethodSymbol method when GoesByName(method) => $"{owner}.{method.MetadataName}(*)",
            IMethodSymbol method => $"{owner}.{method.MetadataName}{Arity(method)}{List(method.Parameters)}{(method.IsStatic ? "s" : "")}:{Of(method.ReturnType)}",
            IPropertySymbol { Parameters.IsEmpty: false } indexer => $"{owner}.{indexer.MetadataName}{List(indexer.Parameters)}",
            IParameterSymbol parameter => $"{owner}.({parameter.Name})",
            _ => $"{owner}.{member.MetadataName}",
        };
    }

    /// <summary>What a member is.</summary>
    public static MemberForm FormOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => MemberForm.Constructor,
        IMethodSymbol => MemberForm.Method,
        IParameterSymbol => MemberForm.KeptParameter,
        IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: true } => MemberForm.Property,
        _ => MemberForm.Field,
    };

    /// <summary>The number of a type parameter among those of its type and of the types around that.</summary>
    public static int NumberOf(ITypeParameterSymbol parameter)
    {
        var number = parameter.Ordinal;
        for (var outer = parameter.ContainingType?.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            number += outer.Arity;
        }

        return number;
    }

    /// <summary>The type for whose members those of a type stand; the type itself where it is no model.</summary>
    public static INamedTypeSymbol ModelledBy(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || type.OriginalDefinition.GetAttributes().FirstOrDefault(IsModelOf)?.ConstructorArguments is not [{ Value: INamedTypeSymbol modelled }])
        {
            return type;
        }

        var definition = modelled.OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(type, type.OriginalDefinition) || definition.Arity != type.Arity || type.Arity == 0 ? definition : definition.Construct([.. type.TypeArguments]);
    }

    /// <summary>Whether a type stands for another one.</summary>
    public static bool IsModel(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty && type.OriginalDefinition.GetAttributes().Any(IsModelOf);

    private static bool IsModelOf(AttributeData attribute) => attribute.AttributeClass is
    {
        Name: ModelNames.ModelOfAttribute,
        ContainingNamespace: { Name: ModelNames.Namespace, ContainingNamespace: { Name: RuntimeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } },
    };

    /// <summary>Whether a method is one of a library whose overloads all have one id, or stands for one.</summary>
    public static bool GoesByName(IMethodSymbol method) => method.ContainingType is { } type && ModelledBy(type).ContainingAssembly is { } assembly && ScopeLibraries.GoByNames(assembly);

    /// <summary>Whether an assembly is one of the framework.</summary>
    public static bool IsOfFramework(IAssemblySymbol assembly) =>
        assembly.Identity.PublicKeyToken is { IsDefaultOrEmpty: false } token && FrameworkKeys.Contains(KeyOf(token));

    private static string Of(INamedTypeSymbol declared)
    {
        var type = ModelledBy(declared);
        var name = type.ContainingType is { } outer ? $"{Of(IsOfItsParameters(outer) ? outer.OriginalDefinition : outer)}+{type.MetadataName}" : $"{Assembly(type)}{Namespace(type)}{type.MetadataName}";
        var arguments = type.TypeArguments;
        return arguments.IsEmpty || SymbolEqualityComparer.Default.Equals(type, type.OriginalDefinition) ? name : $"{name}<{string.Join(",", arguments.Select(Of))}>";
    }

    /// <summary>Whether a type is constructed of type parameters in the places of its own: in its members the types inside it are named without.</summary>
    private static bool IsOfItsParameters(INamedTypeSymbol type) =>
        type.TypeArguments.Select((argument, index) => argument is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } parameter && NumberOf(parameter) == index).All(isOwn => isOwn);

    private static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." : "";

    private static string Assembly(INamedTypeSymbol type) =>
        type.ContainingAssembly is not { } assembly || IsOfFramework(assembly) ? "" : ScopeLibraries.NameOf(assembly) + "!";

    private static ulong KeyOf(ImmutableArray<byte> token) => token.Aggregate(0ul, (key, part) => (key << 8) | part);

    private static string Arity(IMethodSymbol method) => method.Arity == 0 ? ""
        : SymbolEqualityComparer.Default.Equals(method, method.OriginalDefinition) ? FormattableString.Invariant($"``{method.Arity}")
        : $"<{string.Join(",", method.TypeArguments.Select(Of))}>";

    private static string List(ImmutableArray<IParameterSymbol> parameters) =>
        $"({string.Join(",", parameters.Select(parameter => $"{Of(parameter.Type)}{(parameter.RefKind == RefKind.None ? "" : "&")}"))})";
}
