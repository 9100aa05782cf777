namespace ScopeLint;

/// <summary>How a <see cref="NameTable{T, TName}"/> reads the name of an item.</summary>
/// <remarks>The item is an object here and not of a type parameter: calls through an interface that is generic over a class are not
/// resolved at compile time, and would be most of the time of a look-up.</remarks>
internal interface INameOf
{
    /// <summary>Whether names that differ in letter case only are the same.</summary>
    static abstract bool IgnoresCase { get; }

    /// <summary>The item's full name.</summary>
    static abstract string Of(object item);
}
