
namespace ScopeLint.Analyzers.Effects;

/// <summary>What a member is.</summary>
internal enum MemberForm
{
    /// <summary>A method, an accessor, an operator, top-level statements.</summary>
    Method,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A function inside a member that has a name.</summary>
    LocalFunction,

    /// <summary>A function inside a member that has none.</summary>
    Lambda,

    /// <summary>A field, an automatic property or an event: what holds a value.</summary>
    Field,

    /// <summary>The parameter of a primary constructor that a type keeps: it holds a value, but is none of the type's own fields.</summary>
    KeptParameter,

    /// <summary>A property with code of its own, or one of code that is not in sight.</summary>
    Property,
}

/// <summary>A member, or a function inside one, as effects name it: the same in every compilation that sees it, with what running effects asks
/// of it.</summary>
/// <param name="text">The id: the type's id, the metadata name, the arity, the types of parameters and result.</param>
/// <param name="name">The name alone.</param>
/// <param name="form">What it is.</param>
internal sealed class MemberId(string text, string name, MemberForm form) : IEquatable<MemberId>, IFitting
{
    /// <summary>Stands for what is left out of an id or name.</summary>
    private const string Usual = "~";

    private readonly int _hash = text.GetHashCode(); // Ids are keys everywhere, and their texts are long.

    /// <summary>The id: the type's id, the metadata name, the arity, the types of parameters and result.</summary>
    public string Text { get; } = text;

    /// <summary>The name alone.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public MemberForm Form { get; } = form;

    /// <summary>The type that declares it; null where none does.</summary>
    public TypeId? ContainingType { get; init; }

    /// <summary>The member or function that a function is inside of; null for a member.</summary>
    public MemberId? Outer { get; init; }

    /// <summary>The type of what it holds or gives; null where it gives nothing.</summary>
    public TypeId? Type { get; init; }

    /// <summary>Whether it never holds anything else than at first.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it is a static field of which each thread has its own.</summary>
    public bool IsPerThread { get; init; }

    /// <summary>Whether source says what it is.</summary>
    public bool IsInSight { get; init; }

    /// <summary>Whether it is an async function.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether its answers follow from what it is told and from what its object was told before.</summary>
    public bool IsPure { get; init; }

    /// <summary>Whether it is a member of a record that the compiler writes.</summary>
    public bool IsOfRecord { get; init; }

    /// <summary>The property whose value an accessor gives or sets, where it has no code of its own; null for other members.</summary>
    public MemberId? Accesses { get; init; }

    /// <summary>The member of the definition of a generic interface of which this is the one for some type arguments; null for other members.</summary>
    public MemberId? Definition { get; init; }

    /// <summary>How many parameters a function has.</summary>
    public int ParameterCount { get; init; }

    /// <summary>The member of a generic interface for some type arguments.</summary>
    /// <param name="types">The type arguments, as types that are values.</param>
    public MemberId Constructed(IEnumerable<object> types) =>
        new($"{Text}<{string.Join(", ", types.Select(type => type is ExceptionLiteral exception ? exception.Type.Text : $"{type}"))}>", Name, Form) { ContainingType = ContainingType, Definition = this };

    /// <summary>The same, with what follows from a label and from the type around it left out of its id and name, as its own text writes it.</summary>
    public MemberId Short(string label) => ContainingType is { } type && type.Text == type.Definition && label == Name && Text.StartsWith($"{type.Text}.{Name}", StringComparison.Ordinal)
        ? Called(Usual + Text.Substring(type.Text.Length + 1 + Name.Length), Usual) : this;

    /// <summary>The same, with what was left out by <see cref="Short"/>.</summary>
    public MemberId Whole(string label) => Name == Usual && ContainingType is { } type ? Called(WholeText(Text, type.Text, label), label) : this;

    /// <summary>An id that was written short.</summary>
    public static string WholeText(string text, string type, string label) => text.StartsWith(Usual, StringComparison.Ordinal) ? $"{type}.{label}{text.Substring(Usual.Length)}" : text;

    private MemberId Called(string text, string name) => new(text, name, Form)
    {
        ContainingType = ContainingType,
        Outer = Outer,
        Type = Type,
        IsReadOnly = IsReadOnly,
        IsPerThread = IsPerThread,
        IsInSight = IsInSight,
        IsAsync = IsAsync,
        IsPure = IsPure,
        IsOfRecord = IsOfRecord,
        Accesses = Accesses,
        Definition = Definition,
        ParameterCount = ParameterCount,
    };

    /// <summary>Whether it holds a value.</summary>
    public bool IsField => Form is MemberForm.Field or MemberForm.KeptParameter;

    /// <summary>Whether it says what it is a member of and, where it runs no code, of which type it is: so do all that types declare.</summary>
    public bool IsComplete => ContainingType is not null && (IsFunction || Type is not null);

    /// <inheritdoc/>
    public bool Fits => Accesses is null or { ContainingType: not null };

    /// <summary>Whether it runs code.</summary>
    public bool IsFunction => !IsField && Form != MemberForm.Property;

    /// <summary>Whether it is a function inside a member.</summary>
    public bool IsNested => Form is MemberForm.LocalFunction or MemberForm.Lambda;

    /// <inheritdoc/>
    public bool Equals(MemberId? other) => ReferenceEquals(this, other) || (other is not null && Form == other.Form && Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MemberId);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Form == MemberForm.Lambda ? "lambda" : Name;
}

/// <summary>A place in a member, which stays the same wherever the member stands.</summary>
/// <param name="Member">The member; null for no place at all.</param>
/// <param name="Part">Which of the pieces of source that a member is made of: the initializers that a constructor runs are some.</param>
/// <param name="Start">Where it begins in that piece.</param>
/// <param name="Length">How long it is.</param>
internal sealed record Site(MemberId? Member, int Part, int Start, int Length)
{
    /// <summary>No place at all.</summary>
    public static readonly Site None = new(null, 0, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Part}:{Start}+{Length}");
}
