using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The types of the scope library, and what is known of their values.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LibraryTypes(BodyLowering lowering, EffectFactory factory)
{
    public bool IsShape(ITypeSymbol? type) => factory.Context.IsShape(type);

    public bool IsScope(INamedTypeSymbol type) => factory.Api.IsVariableScope(type);

    /// <summary>What a method or operator of the library gives. Objects of its own types are there wherever it does not say that they may be
    /// missing. Collections are left out: what they hold changes.</summary>
    public Term OfLibrary(ITypeSymbol type, params IEnumerable<Term> parts) =>
        IsObject(type) ? factory.UnknownObject(type) : factory.Determined(type, origin: null, parts);

    /// <summary>What a static member of the library gives. A property gives the same object each time.</summary>
    public Term MadeBy(ISymbol member, ITypeSymbol type)
    {
        var (name, isSame) = (EvaluatedMembers.NameOf(member), member is IPropertySymbol);
        return factory.Api.IsInitializer(type) ? new LiteralTerm(new InitializerLiteral(IsValue: false) { MadeBy = name, IsSameEachTime = isSame })
            : IsObject(type) && member.IsStatic ? new UnknownTerm(factory.Named(type), IsObject: true) { MadeBy = name, IsSameEachTime = isSame }
            : OfLibrary(type);
    }

    private bool IsObject(ITypeSymbol type) => type is { TypeKind: TypeKind.Class, NullableAnnotation: NullableAnnotation.NotAnnotated }
        && factory.Api.IsOfRuntime(type) && !IsShape(type) && !factory.Api.IsVariableScope(type);

    /// <summary>Whether a variable can hold elements of a type; asking for another one fails before the store is asked.</summary>
    public bool MayBeElement(ITypeSymbol type) => type.TypeKind is TypeKind.TypeParameter or TypeKind.Error || lowering.Types.DTypeOf(type) != Term.Unknown;

    /// <summary>Whether a parameter takes a number, a tensor of an operation, or a variable.</summary>
    public bool IsOperand(IParameterSymbol parameter) => parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter || IsOfLibrary(parameter.Type) || ElementMembers.IsTensor(parameter.Type);

    public bool IsOfLibrary(ISymbol member) => factory.Api.IsOfRuntime(member);
}
