using System.Collections;

namespace ScopeLint.Models.Collections;

[ModelOf(typeof(LinkedList<>))]
internal sealed class LinkedListModel<T> : ICollection<T>, IReadOnlyCollection<T>
{
    private LinkedListNodeModel<T>? _first;
    private LinkedListNodeModel<T>? _last;
    private int _count;

    public LinkedListModel()
    {
    }

    public LinkedListModel(IEnumerable<T> collection)
    {
        foreach (var item in collection)
        {
            AddLast(item);
        }
    }

    public int Count => _count;

    public LinkedListNodeModel<T>? First => _first;

    public LinkedListNodeModel<T>? Last => _last;

    bool ICollection<T>.IsReadOnly => false;

    public LinkedListNodeModel<T> AddFirst(T value)
    {
        var node = new LinkedListNodeModel<T>(value);
        Insert(node, null, _first);
        return node;
    }

    public void AddFirst(LinkedListNodeModel<T> node) => Insert(node, null, _first);

    public LinkedListNodeModel<T> AddLast(T value)
    {
        var node = new LinkedListNodeModel<T>(value);
        Insert(node, _last, null);
        return node;
    }

    public void AddLast(LinkedListNodeModel<T> node) => Insert(node, _last, null);

    public LinkedListNodeModel<T> AddAfter(LinkedListNodeModel<T> node, T value)
    {
        FailUnlessOwn(node);
        var added = new LinkedListNodeModel<T>(value);
        Insert(added, node, node.Next);
        return added;
    }

    public void AddAfter(LinkedListNodeModel<T> node, LinkedListNodeModel<T> newNode)
    {
        FailUnlessOwn(node);
        Insert(newNode, node, node.Next);
    }

    public LinkedListNodeModel<T> AddBefore(LinkedListNodeModel<T> node, T value)
    {
        FailUnlessOwn(node);
        var added = new LinkedListNodeModel<T>(value);
        Insert(added, node.Previous, node);
        return added;
    }

    public void AddBefore(LinkedListNodeModel<T> node, LinkedListNodeModel<T> newNode)
    {
        FailUnlessOwn(node);
        Insert(newNode, node.Previous, node);
    }

    public void Clear()
    {
        while (_first is not null)
        {
            Remove(_first);
        }
    }

    public bool Contains(T value) => Find(value) is not null;

    public void CopyTo(T[] array, int index)
    {
        foreach (var value in this)
        {
            array[index++] = value;
        }
    }

    public LinkedListNodeModel<T>? Find(T value)
    {
        for (var node = _first; node is not null; node = node.Next)
        {
            if (EqualityComparerModel<T>.Default.Equals(node.Value, value))
            {
                return node;
            }
        }

        return null;
    }

    public LinkedListNodeModel<T>? FindLast(T value)
    {
        for (var node = _last; node is not null; node = node.Previous)
        {
            if (EqualityComparerModel<T>.Default.Equals(node.Value, value))
            {
                return node;
            }
        }

        return null;
    }

    public bool Remove(T value)
    {
        var node = Find(value);
        if (node is null)
        {
            return false;
        }

        Remove(node);
        return true;
    }

    public void Remove(LinkedListNodeModel<T> node)
    {
        FailUnlessOwn(node);
        if (node == _first)
        {
            _first = node.Next;
        }

        if (node == _last)
        {
            _last = node.Previous;
        }

        node.Leave();
        _count--;
    }

    public void RemoveFirst()
    {
        if (_first is null)
        {
            throw new InvalidOperationException();
        }

        Remove(_first);
    }

    public void RemoveLast()
    {
        if (_last is null)
        {
            throw new InvalidOperationException();
        }

        Remove(_last);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var node = _first; node is not null; node = node.Next)
        {
            yield return node.Value;
        }
    }

    void ICollection<T>.Add(T value) => AddLast(value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void FailUnlessOwn(LinkedListNodeModel<T> node)
    {
        if (node.List != this)
        {
            throw new InvalidOperationException();
        }
    }

    private void Insert(LinkedListNodeModel<T> node, LinkedListNodeModel<T>? previous, LinkedListNodeModel<T>? next)
    {
        if (node.List is not null)
        {
            throw new InvalidOperationException();
        }

        node.Enter(this, previous, next);
        if (previous is null)
        {
            _first = node;
        }

        if (next is null)
        {
            _last = node;
        }

        _count++;
    }
}
