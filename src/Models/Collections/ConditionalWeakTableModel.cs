using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ScopeLint.Models.Collections;

/// <summary>Keys are the same objects, however they compare themselves; as long as a program asks for one, it lives.</summary>
[ModelOf(typeof(ConditionalWeakTable<,>))]
internal sealed class ConditionalWeakTableModel<TKey, TValue>
    where TKey : class
    where TValue : class?
{
    private readonly List<TKey> _keys = [];
    private readonly List<TValue> _values = [];

    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            throw new ArgumentException("An item with the same key has already been added.");
        }
    }

    public bool TryAdd(TKey key, TValue value)
    {
        if (IndexOf(key) >= 0)
        {
            return false;
        }

        _keys.Add(key);
        _values.Add(value);
        return true;
    }

    public void AddOrUpdate(TKey key, TValue value)
    {
        Remove(key);
        TryAdd(key, value);
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = IndexOf(key);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    public TValue GetValue(TKey key, ConditionalWeakTable<TKey, TValue>.CreateValueCallback createValueCallback)
    {
        if (!TryGetValue(key, out var value))
        {
            value = createValueCallback(key);
            TryAdd(key, value);
        }

        return value;
    }

    public bool Remove(TKey key)
    {
        var index = IndexOf(key);
        if (index < 0)
        {
            return false;
        }

        _keys.RemoveAt(index);
        _values.RemoveAt(index);
        return true;
    }

    public void Clear()
    {
        _keys.Clear();
        _values.Clear();
    }

    private int IndexOf(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var index = 0; index < _keys.Count; index++)
        {
            if (ReferenceEquals(_keys[index], key))
            {
                return index;
            }
        }

        return -1;
    }
}
