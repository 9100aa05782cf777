using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Values;

/// <summary>An immutable list, used as a stack too, that equals another with the same items in the same order. Its hash code is kept up when an
/// item is added, so that a list that grows is not read anew each time.</summary>
internal sealed class StructuralList<T> : IEquatable<StructuralList<T>>
{
    /// <summary>The list without items.</summary>
    public static readonly StructuralList<T> Empty = new([]);

    private int? _hash;

    private StructuralList(ImmutableList<T> items) => Items = items;

    /// <summary>The items, the oldest first.</summary>
    public ImmutableList<T> Items { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Items.IsEmpty;

    /// <summary>The newest item.</summary>
    public T Top => Items[Items.Count - 1];

    /// <summary>A list of items.</summary>
    public static StructuralList<T> Of(IEnumerable<T> items) => new([.. items]);

    /// <summary>The list with one item more.</summary>
    public StructuralList<T> Push(T item) => new(Items.Add(item)) { _hash = Extended(GetHashCode(), item) };

    /// <summary>The list with more items.</summary>
    public StructuralList<T> Push(IReadOnlyCollection<T> items) => new(Items.AddRange(items)) { _hash = items.Aggregate(GetHashCode(), Extended) };

    /// <summary>The list without its newest item.</summary>
    public StructuralList<T> Pop() => new(Items.RemoveAt(Items.Count - 1));

    /// <summary>The list with other items in the place of its own.</summary>
    public StructuralList<T> With(Func<T, T> replace)
    {
        var items = Items;
        for (var index = 0; index < Items.Count; index++)
        {
            var item = replace(Items[index]);
            items = ReferenceEquals(item, Items[index]) ? items : items.SetItem(index, item);
        }

        return ReferenceEquals(items, Items) ? this : new(items);
    }

    /// <inheritdoc/>
    public bool Equals(StructuralList<T>? other) =>
        other is not null && (ReferenceEquals(Items, other.Items)
            || (Items.Count == other.Items.Count && GetHashCode() == other.GetHashCode() && Items.SequenceEqual(other.Items)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuralList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash ??= Items.Aggregate(17, Extended);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Items);

    private static int Extended(int hash, T item) => unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
}
