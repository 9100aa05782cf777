using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>What a helper gives back.</summary>
internal enum HelperResult
{
    Nothing,

    /// <summary>A scope that is still open.</summary>
    OpenScope,

    /// <summary>A scope that is closed, or one that was open before.</summary>
    CapturedScope,

    Variable,
    Flag,
    Name,

    /// <summary>A captured scope and a name.</summary>
    Pair,

    /// <summary>Names, one after the other.</summary>
    Names,
}

/// <summary>A parameter of a helper.</summary>
/// <param name="Kind">What arguments it takes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">The text of its default value; null if an argument must be given.</param>
/// <param name="Modifier">One of <c>ref</c>, <c>out</c>, <c>params</c> and <c>this</c>, or nothing.</param>
/// <param name="IsDepth">Whether it counts down a recursion, so that its argument must be small.</param>
internal sealed record Parameter(ValueKind Kind, string Name, string? Default = null, string Modifier = "", bool IsDepth = false)
{
    public override string ToString() =>
        $"{(Modifier.Length == 0 ? "" : Modifier + " ")}{Value.TypeOf(Kind)}{(Modifier == "params" ? "[]" : "")} {Name}{(Default is null ? "" : $" = {Default}")}";
}

/// <summary>A method that bodies written after it can call.</summary>
/// <param name="Callee">What stands before the arguments.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Result">What it gives back.</param>
/// <param name="Cost">About how many calls of the library one call of it makes.</param>
/// <param name="IsInstance">Whether it belongs to an object, so that static members cannot call it.</param>
/// <param name="IsGeneric">Whether it takes the element type as its type argument.</param>
internal sealed record Helper(
    string Callee, ImmutableArray<Parameter> Parameters, HelperResult Result, int Cost, bool IsInstance = false, bool IsGeneric = false)
{
    /// <summary>Whether it is a property, which is read and not called.</summary>
    public bool IsProperty { get; init; }
}

/// <summary>A class that opens and gets: in its constructor, its methods and its properties.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Cost">About how many calls of the library its constructor makes.</param>
/// <param name="Members">What can be called on an object, without the object before it.</param>
/// <param name="Properties">What can be read of an object, without the object before it.</param>
/// <param name="IsScope">Whether an object is a scope itself: open from its making until it is disposed.</param>
internal sealed record ObjectType(
    string Name, ImmutableArray<Parameter> Parameters, int Cost, ImmutableArray<Helper> Members, ImmutableArray<Value> Properties, bool IsScope);

/// <summary>What the bodies of one program have in common.</summary>
/// <param name="Dice">What decides.</param>
/// <param name="IsStatic">Whether the class is static; otherwise its helpers may use its fields.</param>
/// <param name="Features">What the program is made of.</param>
/// <param name="StartsClosed">Whether it begins with an empty graph. If not, it opens no scope by default name: what that is called is not
/// known then, nor so where a path ends that asks for something inside twice.</param>
/// <param name="IsMild">Whether reuse is mostly automatic, so that little fails.</param>
/// <param name="FreshNames">How often a new name is taken instead of one that is used elsewhere too: as a weight among about 80 others.</param>
internal sealed record Outline(Dice Dice, bool IsStatic, Features Features, bool StartsClosed, bool IsMild, int FreshNames)
{
    private int _names;

    public List<Helper> Helpers { get; } = [];

    public List<ObjectType> ObjectTypes { get; } = [];

    /// <summary>The fields, readable wherever there is an object.</summary>
    public List<Value> Fields { get; } = [];

    /// <summary>The static fields, readable everywhere.</summary>
    public List<Value> Statics { get; } = [];

    public bool Has(Features feature) => (Features & feature) != 0;

    /// <summary>A name that nothing else in the program has.</summary>
    public string NewName(string beginning) => $"{beginning}{++_names}";
}

/// <summary>Kinds of code that a program may be made of, beside scopes and variables.</summary>
[Flags]
internal enum Features
{
    None = 0,
    Branches = 1,
    Loops = 2,
    Handlers = 4,
    Closures = 8,
    Helpers = 16,
    Objects = 32,

    /// <summary>Objects, structs, records, containers and queries that hold names and flags.</summary>
    Data = 64,
    All = 127,
}
