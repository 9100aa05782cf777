using System.Collections;

namespace ScopeLint.Models.Collections;

/// <summary>What a table says of single keys; in which order it gives them, only the running program knows.</summary>
[ModelOf(typeof(Hashtable))]
internal sealed class HashtableModel
{
    private readonly Dictionary<object, object?> _entries = [];

    public HashtableModel()
    {
    }

    public HashtableModel(int capacity) => ArgumentOutOfRangeException.ThrowIfNegative(capacity);

    public int Count => _entries.Count;

    public object? this[object key]
    {
        get => _entries.TryGetValue(key, out var value) ? value : null;
        set => _entries[key] = value;
    }

    public void Add(object key, object? value) => _entries.Add(key, value);

    public void Remove(object key) => _entries.Remove(key);

    public void Clear() => _entries.Clear();

    public bool Contains(object key) => _entries.ContainsKey(key);

    public bool ContainsKey(object key) => _entries.ContainsKey(key);

    public bool ContainsValue(object? value) => _entries.ContainsValue(value);
}
