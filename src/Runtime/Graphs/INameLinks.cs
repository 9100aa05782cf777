namespace ScopeLint;

/// <summary>How a <see cref="NameTable{T, TLinks}"/> gets at what it keeps in its items themselves, so that an item needs no entry object
/// beside it.</summary>
/// <remarks>The items are objects here and not of a type parameter: calls through an interface that is generic over a class are not
/// resolved at compile time, and would be most of the time of a look-up.</remarks>
internal interface INameLinks
{
    /// <summary>The item's full name.</summary>
    static abstract string NameOf(object item);

    /// <summary>The <see cref="NameHash"/> of the name.</summary>
    static abstract uint HashOf(object item);

    /// <summary>The table's own field of the item: the next one in the same bucket.</summary>
    static abstract ref object? NextOf(object item);
}
