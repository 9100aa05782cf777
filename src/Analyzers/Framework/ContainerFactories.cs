using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a static member, extension methods among them, makes of containers or asks of one.</summary>
internal enum ContainerFactory
{
    /// <summary>No elements.</summary>
    Empty,

    /// <summary>One value so many times.</summary>
    Repeat,

    /// <summary>The value of a key, or another one.</summary>
    GetValueOrDefault,

    /// <summary>Sorts an array.</summary>
    Sort,

    /// <summary>Puts one value into elements of an array.</summary>
    Fill,

    /// <summary>Unsets elements of an array.</summary>
    Unset,

    /// <summary>Copies elements from one array into another.</summary>
    Copy,

    /// <summary>Turns the order of the elements of an array round.</summary>
    Reverse,

    /// <summary>The index of an element.</summary>
    IndexOf,

    /// <summary>Whether an element is there.</summary>
    Contains,

    /// <summary>A view of an array, a list or a text, or of a part.</summary>
    View,

    /// <summary>A reference to the value of a key.</summary>
    ValueReference,

    /// <summary>A reference to the value of a key, which is added where it is missing.</summary>
    AddedReference,

    /// <summary>A container that lists its elements.</summary>
    Create,

    /// <summary>A container with the elements of another one.</summary>
    CopyOf,

    /// <summary>A builder without elements.</summary>
    CreateBuilder,

    /// <summary>A dictionary, by functions that give keys and values.</summary>
    MapOf,
}

/// <summary>The static members of the framework that make containers.</summary>
internal static class ContainerFactories
{
    private const string Enumerable = "System.Linq.Enumerable";
    private const string Array = "System.Array";
    private const string Marshal = "System.Runtime.InteropServices.CollectionsMarshal";
    private const string Memory = "System.MemoryExtensions";

    private static readonly MemberTable<ContainerFactory> Rows = new(
        (Enumerable, "Empty", ContainerFactory.Empty),
        (Enumerable, "Repeat", ContainerFactory.Repeat),
        (Array, "Empty", ContainerFactory.Empty),
        (Array, "Sort", ContainerFactory.Sort),
        (Array, "Fill", ContainerFactory.Fill),
        (Array, "Clear", ContainerFactory.Unset),
        (Array, "Copy", ContainerFactory.Copy),
        (Array, "Reverse", ContainerFactory.Reverse),
        (Array, "IndexOf", ContainerFactory.IndexOf),
        (Array, "AsReadOnly", ContainerFactory.View),
        ("System.Collections.Generic.CollectionExtensions", "GetValueOrDefault", ContainerFactory.GetValueOrDefault),
        (Marshal, "AsSpan", ContainerFactory.View),
        (Marshal, "GetValueRefOrNullRef", ContainerFactory.ValueReference),
        (Marshal, "GetValueRefOrAddDefault", ContainerFactory.AddedReference),
        (Memory, "AsSpan", ContainerFactory.View),
        (Memory, "AsMemory", ContainerFactory.View),
        (Memory, "Reverse", ContainerFactory.Reverse),
        (Memory, "Sort", ContainerFactory.Sort),
        (Memory, "CopyTo", ContainerFactory.Copy),
        (Memory, "IndexOf", ContainerFactory.IndexOf),
        (Memory, "Contains", ContainerFactory.Contains));

    /// <summary>The members by which types of immutable containers make one.</summary>
    private static readonly Dictionary<string, ContainerFactory> OfImmutable = new(StringComparer.Ordinal)
    {
        ["Create"] = ContainerFactory.Create,
        ["CreateRange"] = ContainerFactory.CopyOf,
        ["CreateBuilder"] = ContainerFactory.CreateBuilder,
        ["ToImmutableArray"] = ContainerFactory.CopyOf,
        ["ToImmutableList"] = ContainerFactory.CopyOf,
        ["ToImmutableHashSet"] = ContainerFactory.CopyOf,
        ["ToImmutableSortedSet"] = ContainerFactory.CopyOf,
        ["ToFrozenSet"] = ContainerFactory.CopyOf,
        ["ToImmutableDictionary"] = ContainerFactory.MapOf,
        ["ToImmutableSortedDictionary"] = ContainerFactory.MapOf,
        ["ToFrozenDictionary"] = ContainerFactory.MapOf,
    };

    /// <summary>What a static member makes or asks; null for others.</summary>
    public static ContainerFactory? Of(IMethodSymbol method) =>
        !ContainerTypes.IsImmutable(method.ContainingType) ? Rows[method]
        : OfImmutable.TryGetValue(method.Name, out var factory) ? factory
        : null;
}
