namespace ScopeLint;

/// <summary>The collections of one graph: lists by key, in the order of adding. Safe for use by many threads.</summary>
internal sealed class GraphCollections<T>
{
    private readonly Dictionary<string, List<T>> _items = new(StringComparer.Ordinal);

    internal void Add(string key, T item)
    {
        lock (_items)
        {
            if (!_items.TryGetValue(key, out var list))
            {
                _items.Add(key, list = []);
            }

            list.Add(item);
        }
    }

    /// <summary>A copy of the items under all keys; one that is under several comes several times.</summary>
    internal IReadOnlyList<T> All()
    {
        lock (_items)
        {
            return [.. _items.Values.SelectMany(list => list)];
        }
    }

    /// <summary>A copy of the items under the key that <paramref name="isWanted"/>.</summary>
    internal IReadOnlyList<T> Get(string key, Func<T, bool>? isWanted)
    {
        lock (_items)
        {
            if (!_items.TryGetValue(key, out var list))
            {
                return [];
            }

            return isWanted is null ? [.. list] : [.. list.Where(isWanted)];
        }
    }
}
