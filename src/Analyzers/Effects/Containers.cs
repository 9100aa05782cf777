
namespace ScopeLint.Analyzers.Effects;

/// <summary>What kind of container an object is.</summary>
internal enum ContainerKind
{
    /// <summary>Elements in an order, found by their index: arrays, lists, queues, stacks, spans.</summary>
    Sequence,

    /// <summary>Different keys, each with a value: dictionaries.</summary>
    Map,

    /// <summary>Different elements: sets.</summary>
    Set,
}

/// <summary>What is done to a container.</summary>
internal enum ContainerOperation
{
    /// <summary>Adds a value at the end of a sequence.</summary>
    Append,

    /// <summary>Adds all elements of another container.</summary>
    AddAll,

    /// <summary>Inserts a value in front of the element at an index.</summary>
    Insert,

    /// <summary>Removes the element at an index.</summary>
    RemoveAt,

    /// <summary>Puts a value in place of the element at an index, or of the value of a key, which is added where it is missing.</summary>
    Set,

    /// <summary>Adds a key, unless it is there; the result tells whether it was added.</summary>
    TryAdd,

    /// <summary>Removes a key, or the first element that equals a value; the result tells whether there was one.</summary>
    Remove,

    /// <summary>Puts all elements of another container in the place of as many, from an index on.</summary>
    Overwrite,

    /// <summary>Turns the order around.</summary>
    Reverse,

    /// <summary>Puts the elements into their own order.</summary>
    Sort,

    /// <summary>Removes everything.</summary>
    Clear,
}

/// <summary>How texts are compared.</summary>
internal enum TextComparison
{
    /// <summary>By their letters where they are asked to be equal, and in the order of a culture.</summary>
    Default,

    /// <summary>By the numbers of their letters.</summary>
    Ordinal,

    /// <summary>By the numbers of their letters, capital and small ones alike.</summary>
    IgnoresCase,
}

/// <summary>Makes an array or another container.</summary>
/// <param name="Result">Where it goes.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">What kind of container it is.</param>
/// <param name="Source">What it holds at first: the elements of another sequence.</param>
/// <param name="Location">The expression, which enumerates the source.</param>
internal sealed record AllocateEffect(Slot Result, TypeId Type, ContainerKind Kind, Term Source, Site Location) : Effect
{
    /// <summary>Whether its elements come in the order of their keys.</summary>
    public bool IsSorted { get; init; }

    /// <summary>How it compares keys that are texts.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>The container that it takes the way to compare keys from; null where <see cref="Comparison"/> says it.</summary>
    public Term? ComparesAs { get; init; }

    /// <summary>What compares its keys; null where they say themselves what they equal.</summary>
    public Term? Comparer { get; init; }

    /// <summary>The object that becomes the container, as its class derives from it; null where a new one is made.</summary>
    public Term? Into { get; init; }

    /// <summary>Whether enumerating the source may run code of the project.</summary>
    public bool MayRunCode => MayBeMade(Source);

    /// <summary>Whether code of the project may make the elements of a sequence when they are asked for.</summary>
    public static bool MayBeMade(Term sequence) => sequence is not (ListTerm or SliceTerm or MapPartTerm or UnknownTerm or RepeatTerm or KnownCallTerm);
}

/// <summary>Changes what a container holds.</summary>
/// <param name="Operation">How.</param>
/// <param name="Kind">What kind of container it is.</param>
/// <param name="Container">The container.</param>
/// <param name="Key">The index or key; null where the operation has none.</param>
/// <param name="Value">The value; null where the operation has none.</param>
/// <param name="Result">Where the answer goes; null where nothing asks for it.</param>
internal sealed record ContainerEffect(
    ContainerOperation Operation, ContainerKind Kind, Term Container, Term? Key, Term? Value, Slot? Result = null) : Effect, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Operation switch
    {
        ContainerOperation.Append or ContainerOperation.AddAll => Value is not null,
        ContainerOperation.RemoveAt or ContainerOperation.TryAdd or ContainerOperation.Remove => Key is not null,
        ContainerOperation.Insert or ContainerOperation.Set or ContainerOperation.Overwrite => Key is not null && Value is not null,
        _ => true,
    };

    /// <summary>How elements that are texts are compared where they are put into order.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>The expression that enumerates what is added; null where no elements of another container are.</summary>
    public Site? Location { get; init; }

    /// <summary>Whether enumerating what is added may run code of the project.</summary>
    public bool MayRunCode => Operation == ContainerOperation.AddAll && AllocateEffect.MayBeMade(Value!);
}

/// <summary>Finds a key in a map or set that is equal to another one as code says, so that what follows asks for that one.</summary>
/// <param name="Result">Where the key goes.</param>
/// <param name="Container">The map or set.</param>
/// <param name="Key">The key that is asked for.</param>
/// <param name="Location">What asks for it.</param>
internal sealed record FindKeyEffect(Slot Result, Term Container, Term Key, Site Location) : Effect;

/// <summary>Compares two values as code says, or as they do themselves.</summary>
/// <param name="Result">Where the answer goes: whether they are equal, or a number that tells which comes first.</param>
/// <param name="Left">The value that is asked.</param>
/// <param name="Right">The value that it is compared with.</param>
/// <param name="IsOrder">Whether it is asked which comes first.</param>
/// <param name="Otherwise">The answer where no code has a say.</param>
/// <param name="Location">What asks.</param>
internal sealed record CompareEffect(Slot Result, Term Left, Term Right, bool IsOrder, Term Otherwise, Site Location) : Effect;

/// <summary>Whether a container holds a key or an element.</summary>
internal sealed record ContainsTerm(Term Container, Term Value) : Term;

/// <summary>The index of the first element that equals a value; -1 where there is none.</summary>
internal sealed record IndexOfTerm(Term Container, Term Value) : Term;

/// <summary>Parts of a map or a set.</summary>
internal enum MapPart
{
    /// <summary>The keys, in their order.</summary>
    Keys,

    /// <summary>The values, in the order of their keys.</summary>
    Values,

    /// <summary>The keys, for code that does the same in whatever order they come: in theirs where it is known, in any other one where not.</summary>
    KeysInAnyOrder,
}

/// <summary>A part of a map or a set.</summary>
internal sealed record MapPartTerm(Term Map, MapPart Part) : Term;

/// <summary>The elements of a sequence from one index up to another.</summary>
/// <param name="List">The sequence.</param>
/// <param name="Start">The index of the first element.</param>
/// <param name="End">The index behind the last element.</param>
internal sealed record SliceTerm(Term List, Term Start, Term End) : Term
{
    /// <summary>Whether what is written into the slice is written into the sequence.</summary>
    public bool IsView { get; init; }
}

/// <summary>The texts of a sequence of strings, with a separator between them.</summary>
internal sealed record JoinTerm(Term Separator, Term List) : Term;

/// <summary>The shape whose lengths a sequence of numbers holds.</summary>
internal sealed record SequenceShapeTerm(Term List) : Term;

/// <summary>What comes of adding a delegate to another, or taking it away.</summary>
internal sealed record CombineTerm(Term Left, Term Right, bool Removes) : Term;

/// <summary>The delegates that one runs, each by itself.</summary>
internal sealed record InvocationListTerm(Term Delegate) : Term;

/// <summary>Whether two objects of any types are equal, as the first of them sees it.</summary>
internal sealed record ObjectEqualityTerm(Term Left, Term Right) : Term;

/// <summary>Whether two records are equal: of one type, with equal fields.</summary>
internal sealed record RecordEqualityTerm(Term Left, Term Right) : Term;

/// <summary>The value of a type in which nothing was set.</summary>
internal sealed record DefaultTerm(TypeId Type) : Term;

/// <summary>The value of a type parameter in which nothing was set.</summary>
/// <param name="Type">What the type parameter stands for.</param>
internal sealed record DefaultOfTypeTerm(Term Type) : Term;

/// <summary>Gives a static field or automatic property the value of its initializer, where it has not got that yet.</summary>
/// <param name="Field">The field or property.</param>
/// <param name="Type">The constructed type that has it; null where its type is not generic.</param>
internal sealed record InitializeEffect(MemberId Field, StaticTypeTerm? Type = null) : Effect, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Field.ContainingType is not null;
}
