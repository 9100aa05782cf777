namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member does with a container, or asks of it.</summary>
internal enum ContainerMember
{
    /// <summary>Adds an element behind the others.</summary>
    Append,

    /// <summary>Adds an element in front of the others.</summary>
    Prepend,

    /// <summary>Puts an element at an index.</summary>
    Insert,

    /// <summary>Adds all elements of another container.</summary>
    AddAll,

    /// <summary>Puts all elements of another container at an index.</summary>
    InsertAll,

    /// <summary>Adds an element of a set, or a key with its value, that is not there yet, and tells whether.</summary>
    TryAdd,

    /// <summary>Gives a key its value.</summary>
    Set,

    /// <summary>Gives keys their values.</summary>
    SetAll,

    /// <summary>Puts an element in the place of another one.</summary>
    Replace,

    /// <summary>The value of a key, which is made where there is none.</summary>
    GetOrAdd,

    /// <summary>Takes an element out at an index.</summary>
    RemoveAt,

    /// <summary>Takes out some elements from an index on.</summary>
    RemovePart,

    /// <summary>Takes out an element, or a key with its value, and tells whether it was there.</summary>
    Remove,

    /// <summary>Takes out a key, gives its value to an argument, and tells whether it was there.</summary>
    RemoveInto,

    /// <summary>Takes out all elements or keys of another container.</summary>
    RemoveAll,

    /// <summary>Takes out the first element and gives it.</summary>
    TakeFirst,

    /// <summary>Takes out the first element, gives it to an argument, and tells whether there was one.</summary>
    TakeFirstInto,

    /// <summary>The first element.</summary>
    First,

    /// <summary>Gives the first element to an argument and tells whether there is one.</summary>
    FirstInto,

    /// <summary>Takes out all elements.</summary>
    Clear,

    /// <summary>Turns the order of the elements round.</summary>
    Reverse,

    /// <summary>Sorts the elements.</summary>
    Sort,

    /// <summary>Whether an element or key is there.</summary>
    Contains,

    /// <summary>Gives the value of a key to an argument and tells whether it is there.</summary>
    ValueInto,

    /// <summary>The index of an element.</summary>
    IndexOf,

    /// <summary>A copy of some elements from an index on.</summary>
    Part,

    /// <summary>A slice: a copy of some elements where that is what the type of the result is.</summary>
    Slice,

    /// <summary>An array of the elements.</summary>
    ToArray,

    /// <summary>The same elements in a container that can, or cannot, be changed.</summary>
    Same,

    /// <summary>A builder with the same elements.</summary>
    ToBuilder,

    /// <summary>What a builder has built.</summary>
    ToBuilt,

    /// <summary>What a builder has built; the builder is empty from then on.</summary>
    MoveToBuilt,

    /// <summary>Neither changes elements nor tells any.</summary>
    Neutral,
}
