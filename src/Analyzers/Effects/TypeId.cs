using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What a type is declared as.</summary>
internal enum TypeForm
{
    /// <summary>A class, or another reference type without a form of its own.</summary>
    Class,

    /// <summary>A struct, a primitive type among them.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A type parameter.</summary>
    Parameter,
}

/// <summary>A type as effects name it: the same in every compilation that sees it, with what running effects asks of it.</summary>
/// <param name="text">The id: the assembly, which is empty for the framework, the metadata name, the type arguments.</param>
/// <param name="name">The name alone.</param>
internal sealed class TypeId(string text, string name) : IEquatable<TypeId>
{
    private readonly int _hash = text.GetHashCode(); // Ids are keys everywhere, and their texts are long.
    private ObjectLayout? _layout;
    private ImmutableHashSet<string>? _definitions;

    private TypeId(TypeId like, string text)
        : this(text, like.Name)
    {
        (DisplayName, Definition, Form, Special, Library) = (like.DisplayName, like.Definition, like.Form, like.Special, like.Library);
        (IsRecord, HasFieldEquality, HasIdentity, HasOwnEquality) = (like.IsRecord, like.HasFieldEquality, like.HasIdentity, like.HasOwnEquality);
        (IsNullable, IsValueType, MayBeChanged, IsImmutable, IsVariant, IsTuple) = (like.IsNullable, like.IsValueType, like.MayBeChanged, like.IsImmutable, like.IsVariant, like.IsTuple);
    }

    /// <summary>The id: the assembly, which is empty for the framework, the metadata name, the type arguments.</summary>
    public string Text { get; } = text;

    /// <summary>The name alone.</summary>
    public string Name { get; } = name;

    /// <summary>The name as the source would write it, with namespaces and type arguments.</summary>
    public string DisplayName { get; init; } = name;

    /// <summary>What it is declared as.</summary>
    public TypeForm Form { get; init; }

    /// <summary>Which of the types it is that the language knows.</summary>
    public SpecialType Special { get; init; }

    /// <summary>Which type of the library it is.</summary>
    public LibraryType Library { get; init; }

    /// <summary>Whether it is a record whose objects are equal if all of their fields are.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether its values are equal if all of their fields are: a struct, or a record that nothing changes, without an
    /// equality of its own.</summary>
    public bool HasFieldEquality { get; init; }

    /// <summary>Whether values of it that are compared now are equal if all of their fields are.</summary>
    public bool IsComparedByFields => IsRecord || HasFieldEquality;

    /// <summary>Whether its values can be null: a reference type, or <see cref="Nullable{T}"/>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether assigning it copies it.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Whether its objects equal nothing but themselves.</summary>
    public bool HasIdentity { get; init; }

    /// <summary>Whether code of a project says which of its values are equal, by what never changes of them.</summary>
    public bool HasOwnEquality { get; init; }

    /// <summary>Whether code that has a value of it can run or change something by it.</summary>
    public bool MayBeChanged { get; init; }

    /// <summary>Whether it is a container that nothing changes.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>What it is constructed of: for a tuple the types of its elements.</summary>
    public ImmutableArray<TypeId> TypeArguments { get; init; } = [];

    /// <summary>Whether a construction of it may be one of another construction: an interface or a delegate whose type parameters go in or out.</summary>
    public bool IsVariant { get; init; }

    /// <summary>Whether it is a tuple.</summary>
    public bool IsTuple { get; init; }

    /// <summary>The values of an enum's members; empty for other types and for flags.</summary>
    public ImmutableArray<long> EnumValues { get; init; } = [];

    /// <summary>The ids of the type, its base types and its interfaces, with their type arguments.</summary>
    public ImmutableHashSet<string> Ancestors { get; init; } = [];

    /// <summary>The id of the definition that it is constructed of; its own where it is none.</summary>
    public string Definition { get; init; } = text;

    /// <summary>What is in a value of a struct that is in sight; null for other types. Set once, when its fields are known.</summary>
    public ObjectLayout? Layout
    {
        get => _layout;
        set => _layout ??= value;
    }

    /// <summary>Whether it is constructed of type arguments, or has type parameters.</summary>
    public bool IsGeneric => Text.IndexOf('`') >= 0;

    /// <summary>Whether it is a type parameter of a type, whose argument is in a slot.</summary>
    public bool IsParameter(Slot slot) => Form == TypeForm.Parameter && slot.Form == SlotForm.TypeParameter && Text == FormattableString.Invariant($"`{slot.Ordinal}");

    /// <summary>Whether it is a type of the framework.</summary>
    public bool IsOfFramework => Definition.IndexOf('!') < 0;

    /// <summary>Whether it is an exception.</summary>
    public bool IsException => Ancestors.Contains(typeof(Exception).FullName!);

    /// <summary>Whether values of this type are ones of another or of another construction of it.</summary>
    public bool IsOrDerivesFrom(TypeId other) => Ancestors.Contains(other.Text) || Definitions.Contains(other.Definition);

    /// <summary>Whether an object that was made as one of this type is one of another; null where type parameters or variance have a say.</summary>
    public bool? Is(TypeId other) => Ancestors.Contains(other.Text) ? true
        : Form == TypeForm.Interface || other.Form == TypeForm.Parameter ? null // What has it is of another type.
        : (Form, other.Form) is (TypeForm.Array, TypeForm.Array) ? IsArrayOf(other)
        : !Definitions.Contains(other.Definition) ? false
        : other.IsOpen ? null
        : other.TypeArguments.IsEmpty ? true
        : Ancestors.Any(ancestor => TypeArgumentText.IsOpen(ancestor) && TypeArgumentText.Without(ancestor) == other.Definition) ? null
        : other.IsVariant && other.TypeArguments.Any(argument => !argument.IsValueType) ? null : false;

    /// <summary>The type with others in the place of its type parameters; null where one is not known.</summary>
    /// <param name="of">What a type parameter stands for, by its id.</param>
    public TypeId? Closed(Func<string, TypeId?> of)
    {
        if (TypeArgumentText.Closed(Text, parameter => of(parameter)?.Text) is not { } text)
        {
            return null;
        }

        var own = TypeArgumentText.ParametersOf(Text);
        ImmutableArray<TypeId?> arguments = [.. own.IsEmpty ? TypeArguments.Select(argument => argument.Form == TypeForm.Parameter ? of(argument.Text) : argument.IsOpen ? argument.Closed(of) : argument) : own.Select(of)];
        return arguments.Contains(null) ? null : new TypeId(this, text) { TypeArguments = [.. arguments.Select(argument => argument!)], Ancestors = [.. Ancestors.Select(ancestor => TypeArgumentText.Closed(ancestor, parameter => of(parameter)?.Text) ?? ancestor), text] };
    }

    /// <summary>Whether two types may be the same, as what type parameters stand for is not known of one of them.</summary>
    public bool MayBe(TypeId other) => Definition == other.Definition && !Equals(other) && (IsOpen || other.IsOpen);

    private bool? IsArrayOf(TypeId other) => (TypeArguments, other.TypeArguments) is not ([var element], [var asked]) || IsOpen || other.IsOpen ? null
        : element.IsValueType || asked.IsValueType ? (element.IsValueType && asked.IsValueType ? null : false) // The runtime sees through some of those.
        : element.Is(asked);

    /// <summary>Whether it has type parameters in the place of type arguments, or is a definition that has.</summary>
    public bool IsOpen => TypeArgumentText.IsOpen(Text);

    private ImmutableHashSet<string> Definitions => _definitions ??= [.. Ancestors.Select(TypeArgumentText.Without)];

    /// <inheritdoc/>
    public bool Equals(TypeId? other) => ReferenceEquals(this, other) || (other is not null && Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TypeId);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? DisplayName : Name;
}

/// <summary>The types of the library that values are told apart by.</summary>
internal enum LibraryType
{
    /// <summary>Not one of them.</summary>
    None,

    /// <summary>A shape.</summary>
    Shape,

    /// <summary>A reuse mode.</summary>
    Reuse,

    /// <summary>An element type.</summary>
    DType,

    /// <summary>A variable scope.</summary>
    VariableScope,

    /// <summary>A variable, with or without an element type.</summary>
    Variable,

    /// <summary>A variable that is cut into shards.</summary>
    CutVariable,

    /// <summary>A tensor, with or without an element type.</summary>
    Tensor,
}

/// <summary>What is in an object, and what its virtual members run.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Fields">Its fields, automatic properties and events, those of base types in sight among them.</param>
/// <param name="RunByOthers">Its members that code of other assemblies can run which has the object: what overrides or implements theirs.</param>
/// <param name="Targets">What runs when a member is called that an object decides: the member that is called, and the one that runs.</param>
internal sealed record ObjectLayout(TypeId Type, ImmutableArray<MemberId> Fields, ImmutableDictionary<MemberId, MemberId> Targets,
    ImmutableArray<MemberId> RunByOthers) : IFitting
{
    /// <inheritdoc/>
    public bool Fits => Fields.All(held => held.Type is not null);

    /// <summary>The layout of an object that no code of a program sees.</summary>
    public static readonly ObjectLayout None = Of(new TypeId("", ""));

    /// <summary>The layout of an object of which only the type matters, such as a container.</summary>
    public static ObjectLayout Of(TypeId type) => new(type, [], ImmutableDictionary<MemberId, MemberId>.Empty, []);

    /// <inheritdoc/>
    public bool Equals(ObjectLayout? other) => other is not null && Type.Equals(other.Type);

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Type.ToString();
}
