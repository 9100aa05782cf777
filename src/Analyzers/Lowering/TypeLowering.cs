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
    public Term DTypeOf(ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? new ReadTerm(factory.SlotFor(parameter)) : ElementTypeOf(type) is { } known ? new LiteralTerm(known) : Term.Unknown;

    /// <summary>The element type that a type stands for; null where it stands for none.</summary>
    private static DTypeLiteral? ElementTypeOf(ITypeSymbol type) =>
        BasicTypes.ElementOf(type.SpecialType) ?? (CompilerMembers.IsHalf(type) ? new DTypeLiteral("float16") : null);

    /// <summary>Whether a type is an exception of which no part is only known where a member is called.</summary>
    private static bool IsException(ITypeSymbol type)
    {
        for (var ancestor = type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named ? named : null; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Exceptions.IsRoot(ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A type as a value; null where a part of it is only known where the member is called.</summary>
    /// <param name="type">The type.</param>
    /// <param name="named">The id of a type.</param>
    public static object? LiteralOf(ITypeSymbol type, Func<ITypeSymbol, TypeId> named) =>
        IsException(type) ? new ExceptionLiteral(named(type))
        : ElementTypeOf(type) is { } element ? element
        : type is INamedTypeSymbol other && !other.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter) ? new TypeLiteral(named(other.TupleUnderlyingType ?? other))
        : null;

    /// <summary>Whether a value is of a type.</summary>
    public TypeTestTerm Test(Term value, ITypeSymbol type) => new(value, factory.Named(type))
    {
        Parameter = type is ITypeParameterSymbol ? TypeTerm(type) : null,
        Arguments = type is ITypeParameterSymbol ? [] : [.. ParametersIn(type).Distinct<ITypeParameterSymbol>(SymbolEqualityComparer.Default).Select(parameter => new TypeArgument(factory.SlotFor(parameter), TypeTerm(parameter)))],
    };

    private static IEnumerable<ITypeParameterSymbol> ParametersIn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => ParametersIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(ParametersIn),
        _ => [],
    };

    /// <summary>A type as a value; unknown where a part of it is only known where the member is called.</summary>
    public Term TypeTerm(ITypeSymbol type, ITypeParameterSymbol? parameter = null) =>
        type is ITypeParameterSymbol ? DTypeOf(type)
        : LiteralOf(type, factory.Named) is not { } literal ? factory.Determined(null, origin: null)
        : new LiteralTerm(literal is TypeLiteral made ? Asked(made, (INamedTypeSymbol)type, parameter) : literal);

    /// <summary>A value as an object, which knows its type.</summary>
    public BoxTerm Boxed(Term value, ITypeSymbol type) => new(value, TypeTerm(type) is LiteralTerm { Value: TypeLiteral literal } && type is INamedTypeSymbol { TypeKind: TypeKind.Enum } members ? new LiteralTerm(OfEnum(literal, members)) : TypeTerm(type));

    /// <summary>What is in an object, if a value of a type may be another one as an object; the object for other types.</summary>
    /// <param name="value">The object.</param>
    /// <param name="type">The type.</param>
    /// <param name="otherwise">What is known where the object is not.</param>
    public Term Unboxed(Term value, ITypeSymbol? type, Term otherwise) => Conversions.IsBoxed(type) && type is { IsTupleType: false } ? new UnboxTerm(value, otherwise) { Type = Constrained(type) } : otherwise;

    /// <summary>A type as a value, with what a type parameter asks of it that it stands for.</summary>
    private TypeLiteral Asked(TypeLiteral literal, INamedTypeSymbol type, ITypeParameterSymbol? parameter) => parameter is null ? literal
        : type.TypeKind == TypeKind.Enum ? OfEnum(literal, type)
        : CanBeMade(type) && (parameter.HasConstructorConstraint || factory.Project.IsMentioned(Answers.Activator, near: null) || parameter.ConstraintTypes.Any(AsksOfTypes))
            ? Made(literal, type)
            : literal;

    /// <summary>Whether a constraint may ask something of the type itself that code of the project says: an interface of it, or one of other code with static members.</summary>
    private bool AsksOfTypes(ITypeSymbol constraint) => constraint.TypeKind == TypeKind.Interface
        && (factory.Context.IsOwn(constraint) || constraint.AllInterfaces.Prepend(constraint).Any(contract => contract.GetMembers().Any(member => member is { IsStatic: true } and ({ IsAbstract: true } or { IsVirtual: true }))));

    /// <summary>An enum with its members.</summary>
    private static TypeLiteral OfEnum(TypeLiteral literal, INamedTypeSymbol type)
    {
        var members = EnumLowering.EnumMembers(type).ToList();
        return literal with
        {
            Names = [.. members.Select(member => member.Name)],
            Numbers = [.. members.Select(member => TypeShape.NumberOf(member.Constant))],
            IsFlags = CompilerMembers.IsFlags(type),
        };
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
