using System.Collections;

namespace ScopeLint.Models.Collections;

[ModelOf(typeof(ArrayList))]
internal sealed class ArrayListModel : IEnumerable
{
    private readonly List<object?> _items = [];

    public ArrayListModel()
    {
    }

    public ArrayListModel(int capacity) => ArgumentOutOfRangeException.ThrowIfNegative(capacity);

    public ArrayListModel(ICollection c) => AddRange(c);

    public int Count => _items.Count;

    public object? this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public int Add(object? value)
    {
        _items.Add(value);
        return _items.Count - 1;
    }

    public void AddRange(ICollection c) => _items.AddRange(c.Cast<object?>());

    public void Insert(int index, object? value) => _items.Insert(index, value);

    public void Remove(object? obj) => _items.Remove(obj);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void Clear() => _items.Clear();

    public bool Contains(object? item) => _items.Contains(item);

    public int IndexOf(object? value) => _items.IndexOf(value);

    public void Reverse() => _items.Reverse();

    public object?[] ToArray() => _items.ToArray();

    public IEnumerator GetEnumerator()
    {
        foreach (var item in _items)
        {
            yield return item;
        }
    }
}
