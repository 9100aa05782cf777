using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The container types of the framework that are followed.</summary>
internal static class ContainerTypes
{
    private static readonly Dictionary<string, ContainerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List"] = ContainerKind.Sequence,
        ["System.Collections.Generic.IList"] = ContainerKind.Sequence,
        ["System.Collections.Generic.IReadOnlyList"] = ContainerKind.Sequence,
        ["System.Collections.Generic.ICollection"] = ContainerKind.Sequence,
        ["System.Collections.Generic.IReadOnlyCollection"] = ContainerKind.Sequence,
        ["System.Collections.Generic.IEnumerable"] = ContainerKind.Sequence,
        ["System.Collections.Generic.KeyCollection"] = ContainerKind.Sequence,
        ["System.Collections.Generic.ValueCollection"] = ContainerKind.Sequence,
        ["System.Collections.Generic.Queue"] = ContainerKind.Sequence,
        ["System.Collections.Generic.Stack"] = ContainerKind.Sequence,
        ["System.Collections.Concurrent.ConcurrentQueue"] = ContainerKind.Sequence,
        ["System.Collections.Concurrent.ConcurrentStack"] = ContainerKind.Sequence,
        ["System.Collections.Concurrent.ConcurrentBag"] = ContainerKind.Sequence,
        ["System.Collections.Immutable.ImmutableArray"] = ContainerKind.Sequence,
        ["System.Collections.Immutable.ImmutableList"] = ContainerKind.Sequence,
        ["System.Collections.Immutable.IImmutableList"] = ContainerKind.Sequence,
        ["System.Collections.Immutable.ImmutableStack"] = ContainerKind.Sequence,
        ["System.Collections.Immutable.ImmutableQueue"] = ContainerKind.Sequence,
        ["System.Collections.ObjectModel.Collection"] = ContainerKind.Sequence,
        ["System.Collections.ObjectModel.ObservableCollection"] = ContainerKind.Sequence,
        ["System.Collections.ObjectModel.ReadOnlyCollection"] = ContainerKind.Sequence,
        ["System.Linq.IOrderedEnumerable"] = ContainerKind.Sequence,
        ["System.Linq.IGrouping"] = ContainerKind.Sequence,
        ["System.Linq.ILookup"] = ContainerKind.Sequence,
        ["System.Span"] = ContainerKind.Sequence,
        ["System.ReadOnlySpan"] = ContainerKind.Sequence,
        ["System.Memory"] = ContainerKind.Sequence,
        ["System.ReadOnlyMemory"] = ContainerKind.Sequence,
        ["System.Collections.Generic.Dictionary"] = ContainerKind.Map,
        ["System.Collections.Generic.IDictionary"] = ContainerKind.Map,
        ["System.Collections.Generic.IReadOnlyDictionary"] = ContainerKind.Map,
        ["System.Collections.Concurrent.ConcurrentDictionary"] = ContainerKind.Map,
        ["System.Collections.Generic.SortedDictionary"] = ContainerKind.Map,
        ["System.Collections.Generic.SortedList"] = ContainerKind.Map,
        ["System.Collections.Generic.OrderedDictionary"] = ContainerKind.Map,
        ["System.Collections.ObjectModel.ReadOnlyDictionary"] = ContainerKind.Map,
        ["System.Collections.Immutable.ImmutableDictionary"] = ContainerKind.Map,
        ["System.Collections.Immutable.ImmutableSortedDictionary"] = ContainerKind.Map,
        ["System.Collections.Immutable.IImmutableDictionary"] = ContainerKind.Map,
        ["System.Collections.Frozen.FrozenDictionary"] = ContainerKind.Map,
        ["System.Collections.Generic.HashSet"] = ContainerKind.Set,
        ["System.Collections.Generic.SortedSet"] = ContainerKind.Set,
        ["System.Collections.Generic.ISet"] = ContainerKind.Set,
        ["System.Collections.Generic.IReadOnlySet"] = ContainerKind.Set,
        ["System.Collections.Immutable.ImmutableHashSet"] = ContainerKind.Set,
        ["System.Collections.Immutable.ImmutableSortedSet"] = ContainerKind.Set,
        ["System.Collections.Immutable.IImmutableSet"] = ContainerKind.Set,
        ["System.Collections.Frozen.FrozenSet"] = ContainerKind.Set,
    };

    /// <summary>The kind of container that a type is; null for other types.</summary>
    public static ContainerKind? KindOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => ContainerKind.Sequence,
        { Name: "Builder", ContainingType: { } built } when IsImmutable(built) => KindOf(built),
        INamedTypeSymbol named when Kinds.TryGetValue($"{named.ContainingNamespace.ToDisplayString()}.{named.Name}", out var kind) => kind,
        _ => null,
    };

    /// <summary>Whether elements come in the order of their keys.</summary>
    public static bool IsSorted(ITypeSymbol? type) => type?.Name is "SortedDictionary" or "SortedList" or "SortedSet" or "ImmutableSortedDictionary" or "ImmutableSortedSet"
        || (type is { Name: "Builder", ContainingType: { } built } && IsSorted(built));

    /// <summary>Whether the newest element comes first.</summary>
    public static bool IsStack(ITypeSymbol? type) => type?.Name is "Stack" or "ConcurrentStack" or "ConcurrentBag" or "ImmutableStack";

    /// <summary>Whether nothing changes a container, so that what would makes another one.</summary>
    public static bool IsImmutable(ITypeSymbol? type) => type is { Name: not "Builder", ContainingNamespace: { Name: "Immutable" or "Frozen", ContainingNamespace.Name: "Collections" } };

    /// <summary>Whether a type only shows a container that it is made of.</summary>
    public static bool IsReadOnlyFace(ITypeSymbol? type) => type is { Name: "ReadOnlyCollection" or "ReadOnlyDictionary", ContainingNamespace.Name: "ObjectModel" };

    /// <summary>Whether a type is a view of a container: writing through it writes that.</summary>
    public static bool IsView(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type is a key with its value, as dictionaries enumerate them.</summary>
    public static bool IsPair(ITypeSymbol? type) => type is { Name: "KeyValuePair", ContainingNamespace.Name: "Generic" };
}
