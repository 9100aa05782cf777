using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using static ScopeLint.Analyzers.Effects.ContainerKind;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What tells a container from others of its kind.</summary>
[Flags]
internal enum ContainerTraits
{
    None = 0,

    /// <summary>Elements come in the order of their keys.</summary>
    Sorted = 1,

    /// <summary>The newest element comes first.</summary>
    Stack = 2,

    /// <summary>An object that only shows the container that it is made of.</summary>
    Face = 4,

    /// <summary>A view: writing through it writes what it shows.</summary>
    View = 8,

    /// <summary>An interface by which nothing is changed.</summary>
    ReadOnly = 16,

    /// <summary>Groups of elements by their keys.</summary>
    Lookup = 32,

    /// <summary>The elements of one key.</summary>
    Group = 64,

    /// <summary>The keys or the values of a map.</summary>
    Part = 128,
}

/// <summary>The container types of the framework that are followed.</summary>
internal static class ContainerTypes
{
    private static readonly TypeTable<Row> Rows = new(
    [
        ("System.Collections.Generic.List", new(Sequence)),
        ("System.Collections.Generic.IList", new(Sequence)),
        ("System.Collections.Generic.IReadOnlyList", new(Sequence, ContainerTraits.ReadOnly)),
        ("System.Collections.Generic.ICollection", new(Sequence)),
        ("System.Collections.Generic.IReadOnlyCollection", new(Sequence, ContainerTraits.ReadOnly)),
        ("System.Collections.Generic.IEnumerable", new(Sequence, ContainerTraits.ReadOnly)),
        ("System.Collections.Generic.KeyCollection", new(Sequence, ContainerTraits.Part)),
        ("System.Collections.Generic.ValueCollection", new(Sequence, ContainerTraits.Part)),
        ("System.Collections.Generic.Queue", new(Sequence)),
        ("System.Collections.Generic.Stack", new(Sequence, ContainerTraits.Stack)),
        ("System.Collections.Concurrent.ConcurrentQueue", new(Sequence)),
        ("System.Collections.Concurrent.ConcurrentStack", new(Sequence, ContainerTraits.Stack)),
        ("System.Collections.Concurrent.ConcurrentBag", new(Sequence, ContainerTraits.Stack)),
        ("System.Collections.Immutable.ImmutableArray", new(Sequence)),
        ("System.Collections.Immutable.ImmutableList", new(Sequence)),
        ("System.Collections.Immutable.IImmutableList", new(Sequence)),
        ("System.Collections.Immutable.ImmutableStack", new(Sequence, ContainerTraits.Stack)),
        ("System.Collections.Immutable.ImmutableQueue", new(Sequence)),
        ("System.Collections.ObjectModel.Collection", new(Sequence)),
        ("System.Collections.ObjectModel.ObservableCollection", new(Sequence)),
        ("System.Collections.ObjectModel.ReadOnlyCollection", new(Sequence, ContainerTraits.Face)),
        ("System.Linq.IOrderedEnumerable", new(Sequence)),
        ("System.Linq.IGrouping", new(Sequence, ContainerTraits.Group)),
        ("System.Linq.ILookup", new(Sequence, ContainerTraits.Lookup)),
        ("System.Span", new(Sequence, ContainerTraits.View)),
        ("System.ReadOnlySpan", new(Sequence, ContainerTraits.View)),
        ("System.Memory", new(Sequence, ContainerTraits.View)),
        ("System.ReadOnlyMemory", new(Sequence, ContainerTraits.View)),
        ("System.Collections.Generic.Dictionary", new(Map)),
        ("System.Collections.Generic.IDictionary", new(Map)),
        ("System.Collections.Generic.IReadOnlyDictionary", new(Map, ContainerTraits.ReadOnly)),
        ("System.Collections.Concurrent.ConcurrentDictionary", new(Map)),
        ("System.Collections.Generic.SortedDictionary", new(Map, ContainerTraits.Sorted)),
        ("System.Collections.Generic.SortedList", new(Map, ContainerTraits.Sorted)),
        ("System.Collections.Generic.OrderedDictionary", new(Map)),
        ("System.Collections.ObjectModel.ReadOnlyDictionary", new(Map, ContainerTraits.Face)),
        ("System.Collections.Immutable.ImmutableDictionary", new(Map)),
        ("System.Collections.Immutable.ImmutableSortedDictionary", new(Map, ContainerTraits.Sorted)),
        ("System.Collections.Immutable.IImmutableDictionary", new(Map)),
        ("System.Collections.Frozen.FrozenDictionary", new(Map)),
        ("System.Collections.Generic.HashSet", new(Set)),
        ("System.Collections.Generic.SortedSet", new(Set, ContainerTraits.Sorted)),
        ("System.Collections.Generic.ISet", new(Set)),
        ("System.Collections.Generic.IReadOnlySet", new(Set, ContainerTraits.ReadOnly)),
        ("System.Collections.Immutable.ImmutableHashSet", new(Set)),
        ("System.Collections.Immutable.ImmutableSortedSet", new(Set, ContainerTraits.Sorted)),
        ("System.Collections.Immutable.IImmutableSet", new(Set)),
        ("System.Collections.Frozen.FrozenSet", new(Set)),
    ]);

    private static readonly HashSet<string> Watched = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List`1", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
    };

    /// <summary>Types of builders of immutable containers are inside of those.</summary>
    private const string Builder = "Builder";

    private const string Comparer = "Comparer";

    private static readonly TypeSet Pairs = new("System.Collections.Generic.KeyValuePair");

    /// <summary>The kind of container that a type is; null for other types.</summary>
    public static ContainerKind? KindOf(ITypeSymbol? type) => type is IArrayTypeSymbol ? Sequence : RowOf(type)?.Kind;

    /// <summary>Whether elements come in the order of their keys.</summary>
    public static bool IsSorted(ITypeSymbol? type) => Has(type, ContainerTraits.Sorted);

    /// <summary>Whether the newest element comes first.</summary>
    public static bool IsStack(ITypeSymbol? type) => Has(type, ContainerTraits.Stack);

    /// <summary>Whether a type belongs to the containers that nothing changes, so that what would makes another one.</summary>
    public static bool IsImmutable(ITypeSymbol? type) =>
        type is { Name: not Builder, ContainingNamespace: var space } && (space.IsNamed("System.Collections.Immutable") || space.IsNamed("System.Collections.Frozen"));

    /// <summary>Whether a type is that of immutable arrays, not of what builds them.</summary>
    public static bool IsImmutableArray(ITypeSymbol? type) => type?.Name == "ImmutableArray" && IsImmutable(type);

    /// <summary>Whether a type only shows a container that it is made of.</summary>
    public static bool IsReadOnlyFace(ITypeSymbol? type) => Has(type, ContainerTraits.Face);

    /// <summary>Whether nothing can be changed by a type, whatever its interfaces have.</summary>
    public static bool IsFixed(ITypeSymbol? type) => IsReadOnlyFace(type) || IsImmutable(type) || Has(type, ContainerTraits.Part);

    /// <summary>The names by which a project has what only shows a container.</summary>
    public static readonly ImmutableArray<string> Showing = ["AsReadOnly", "ReadOnlyCollection", "ReadOnlyDictionary", "ReadOnlySet"];

    /// <summary>The types of immutable containers that an interface may show.</summary>
    public static IEnumerable<ITypeSymbol> FixedLike(INamedTypeSymbol contract, Compilation compilation) => new[] { "IImmutableList`1", "IImmutableSet`1", "IImmutableDictionary`2" }
        .Select(name => compilation.GetTypeByMetadataName("System.Collections.Immutable." + name)).OfType<INamedTypeSymbol>()
        .Where(type => type.Arity == contract.Arity).Select(type => type.Construct([.. contract.TypeArguments]));

    /// <summary>Whether nothing is changed by what a type shows of a container.</summary>
    public static bool IsReadOnly(ITypeSymbol? type) => Has(type, ContainerTraits.ReadOnly);

    /// <summary>Whether a type is that of arrays or of lists as the framework has them.</summary>
    public static bool IsArrayOrList(TypeId type) => type.Form == TypeForm.Array || type.Definition == "System.Collections.Generic.List`1";

    /// <summary>Whether who enumerates a container of a type is told where it has changed: where anything has, or only where keys were added.</summary>
    public static bool IsWatched(TypeId type) => Watched.Contains(type.Definition);

    /// <summary>Whether the keys and the values that a map gives are copies, which stay as they are.</summary>
    public static bool IsCopiedInParts(TypeId type) => type.Definition == "System.Collections.Concurrent.ConcurrentDictionary`2";

    /// <summary>Whether a type is a view of a container: writing through it writes that.</summary>
    public static bool IsView(ITypeSymbol? type) => Has(type, ContainerTraits.View);

    /// <summary>Whether a type holds groups of elements by their keys.</summary>
    public static bool IsLookup(ITypeSymbol? type) => Has(type, ContainerTraits.Lookup);

    /// <summary>Whether a type is such a group.</summary>
    public static bool IsGroup(ITypeSymbol? type) => Has(type, ContainerTraits.Group);

    /// <summary>Whether a property gives what a container compares its keys with.</summary>
    public static bool IsComparerOf(IPropertySymbol property) => property is { Name: Comparer, ContainingType: var type } && KindOf(type) is Map or Set;

    /// <summary>Whether a type is a key with its value, as dictionaries enumerate them.</summary>
    public static bool IsPair(ITypeSymbol? type) => Pairs.Contains(type);

    private static bool Has(ITypeSymbol? type, ContainerTraits trait) => RowOf(type) is { } row && (row.Traits & trait) != 0;

    private static Row? RowOf(ITypeSymbol? type)
    {
        var container = type is { Name: Builder, ContainingType: { } built } && IsImmutable(built) ? built : type;
        return Rows.TryGet(container, out var row) ? row : null;
    }

    private readonly record struct Row(ContainerKind Kind, ContainerTraits Traits = ContainerTraits.None);
}
