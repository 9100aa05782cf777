using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers types as values, and what type parameters stand for.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TypeLowering(EffectFactory factory)
{
    /// <summary>What the type parameters of a method and of the types around it stand for.</summary>
    public ImmutableArray<TypeArgument> TypeArguments(IMethodSymbol method) =>
        [.. Pairs(method.TypeParameters, method.TypeArguments, method.OriginalDefinition.TypeParameters), .. TypeArguments(method.ContainingType)];

    public ImmutableArray<TypeArgument> TypeArguments(INamedTypeSymbol? type)
    {
        var arguments = ImmutableArray.CreateBuilder<TypeArgument>();
        for (var owner = type; owner is not null; owner = owner.ContainingType)
        {
            arguments.AddRange(Pairs(owner.TypeParameters, owner.TypeArguments, owner.OriginalDefinition.TypeParameters));
        }

        return arguments.ToImmutable();
    }

    private IEnumerable<TypeArgument> Pairs(
        ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments, ImmutableArray<ITypeParameterSymbol> definitions) =>
        parameters.Select((_, index) => new TypeArgument(factory.SlotFor(definitions[index]), TypeTerm(arguments[index], definitions[index])));

    /// <summary>The type that decides which static member runs; null where none does.</summary>
    public Term? Constrained(ITypeSymbol? type) => type is ITypeParameterSymbol ? TypeTerm(type) : null;

    /// <summary>The element type that a type stands for; for a type parameter, what it stands for where the member is called.</summary>
    public Term DTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => new LiteralTerm(new DTypeLiteral("float32")),
        SpecialType.System_Double => new LiteralTerm(new DTypeLiteral("float64")),
        SpecialType.System_SByte => new LiteralTerm(new DTypeLiteral("int8")),
        SpecialType.System_Int16 => new LiteralTerm(new DTypeLiteral("int16")),
        SpecialType.System_Int32 => new LiteralTerm(new DTypeLiteral("int32")),
        SpecialType.System_Int64 => new LiteralTerm(new DTypeLiteral("int64")),
        SpecialType.System_Byte => new LiteralTerm(new DTypeLiteral("uint8")),
        SpecialType.System_Boolean => new LiteralTerm(new DTypeLiteral("bool")),
        _ when type is ITypeParameterSymbol parameter => new ReadTerm(factory.SlotFor(parameter)),
        _ when CompilerMembers.IsHalf(type) => new LiteralTerm(new DTypeLiteral("float16")),
        _ => Term.Unknown,
    };

    /// <summary>The exception that a type stands for; null where it is none, or a part of it is only known where the member is called.</summary>
    private LiteralTerm? ExceptionOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named)
        {
            return null;
        }

        for (var ancestor = named; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Exceptions.IsRoot(ancestor))
            {
                return new LiteralTerm(new ExceptionLiteral(factory.Named(named)));
            }
        }

        return null;
    }

    /// <summary>A type as a value; unknown where a part of it is only known where the member is called.</summary>
    public Term TypeTerm(ITypeSymbol type, ITypeParameterSymbol? parameter = null) =>
        ExceptionOf(type) ?? (DTypeOf(type) is var known && known != Term.Unknown ? known
            : type is INamedTypeSymbol named && !named.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter)
                ? new LiteralTerm(Literal(named, parameter))
                : factory.Determined(null, origin: null));

    /// <summary>Types that are the same at run time have the same name: whether references may be null makes no difference.</summary>
    private static readonly SymbolDisplayFormat RuntimeName =
        SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as a value, with what a type parameter asks of it that it stands for.</summary>
    private TypeLiteral Literal(INamedTypeSymbol type, ITypeParameterSymbol? parameter)
    {
        var isNullable = type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var literal = new TypeLiteral((type.TupleUnderlyingType ?? type).ToDisplayString(RuntimeName), type.MetadataName)
        {
            IsNullable = isNullable,
            Value = parameter is null || isNullable || type.TypeKind is not (TypeKind.Struct or TypeKind.Enum) ? null : factory.Named(type),
        };
        return parameter is not null && CanBeMade(type)
            && (parameter.HasConstructorConstraint || factory.Project.IsMentioned(Answers.Activator, near: null) || parameter.ConstraintTypes.Any(constraint => constraint.TypeKind == TypeKind.Interface && factory.Context.IsOwn(constraint)))
            ? Made(literal, type)
            : literal;
    }

    /// <summary>A type as an object of reflection, from which its objects may be made.</summary>
    public Term Reflected(ITypeSymbol type) =>
        TypeTerm(type) is LiteralTerm { Value: TypeLiteral literal } && type is INamedTypeSymbol named && (named.TypeKind == TypeKind.Interface ? IsFollowed(named) : CanBeMade(named)) ? new LiteralTerm(Made(literal, named)) : TypeTerm(type);

    private bool CanBeMade(INamedTypeSymbol type) => IsFollowed(type) && type.TypeKind is TypeKind.Class or TypeKind.Struct;

    private bool IsFollowed(INamedTypeSymbol type) => !type.IsGenericType && factory.Context.IsOwn(type);

    private TypeLiteral Made(TypeLiteral literal, INamedTypeSymbol type)
    {
        var constructor = type.IsAbstract ? null : type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty && candidate.DeclaredAccessibility == Accessibility.Public);
        return literal with { Instance = factory.Context.Ids.LayoutOf(type), Constructor = constructor is null ? null : factory.Id(constructor.Definition()) };
    }
}
