namespace ScopeLint.Models.Collections;

/// <summary>A heap in which each parent has four children, as the framework's: what comes first of equal priorities depends on that.</summary>
[ModelOf(typeof(PriorityQueue<,>))]
internal sealed class PriorityQueueModel<TElement, TPriority>
{
    private const int Children = 4;

    private readonly List<(TElement Element, TPriority Priority)> _nodes = [];
    private readonly IComparer<TPriority> _comparer;

    public PriorityQueueModel()
        : this(ComparerModel<TPriority>.Default)
    {
    }

    public PriorityQueueModel(int initialCapacity)
        : this(ComparerModel<TPriority>.Default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCapacity);
    }

    public PriorityQueueModel(IComparer<TPriority>? comparer) => _comparer = comparer ?? ComparerModel<TPriority>.Default;

    public PriorityQueueModel(IEnumerable<(TElement Element, TPriority Priority)> items)
        : this(ComparerModel<TPriority>.Default) => EnqueueRange(items);

    public int Count => _nodes.Count;

    public void Clear() => _nodes.Clear();

    public void Enqueue(TElement element, TPriority priority)
    {
        _nodes.Add((element, priority));
        Rise(_nodes.Count - 1, (element, priority));
    }

    public void EnqueueRange(IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        if (_nodes.Count > 0)
        {
            foreach (var (element, priority) in items)
            {
                Enqueue(element, priority);
            }

            return;
        }

        _nodes.AddRange(items);
        for (var place = (_nodes.Count - 2) / Children; place >= 0 && _nodes.Count > 1; place--)
        {
            Sink(place, _nodes[place]);
        }
    }

    public void EnqueueRange(IEnumerable<TElement> elements, TPriority priority)
    {
        foreach (var element in elements)
        {
            Enqueue(element, priority);
        }
    }

    public TElement EnqueueDequeue(TElement element, TPriority priority)
    {
        if (_nodes.Count == 0 || _comparer.Compare(priority, _nodes[0].Priority) <= 0)
        {
            return element;
        }

        var first = _nodes[0].Element;
        Sink(0, (element, priority));
        return first;
    }

    public TElement DequeueEnqueue(TElement element, TPriority priority)
    {
        var first = Peek();
        if (_comparer.Compare(priority, _nodes[0].Priority) > 0)
        {
            Sink(0, (element, priority));
        }
        else
        {
            _nodes[0] = (element, priority);
        }

        return first;
    }

    public TElement Peek()
    {
        if (_nodes.Count == 0)
        {
            throw new InvalidOperationException();
        }

        return _nodes[0].Element;
    }

    public TElement Dequeue()
    {
        var element = Peek();
        RemoveRoot();
        return element;
    }

    public bool TryDequeue(out TElement element, out TPriority priority)
    {
        if (!TryPeek(out element, out priority))
        {
            return false;
        }

        RemoveRoot();
        return true;
    }

    public bool TryPeek(out TElement element, out TPriority priority)
    {
        if (_nodes.Count == 0)
        {
            element = default!;
            priority = default!;
            return false;
        }

        element = _nodes[0].Element;
        priority = _nodes[0].Priority;
        return true;
    }

    private void RemoveRoot()
    {
        var last = _nodes[_nodes.Count - 1];
        _nodes.RemoveAt(_nodes.Count - 1);
        if (_nodes.Count > 0)
        {
            Sink(0, last);
        }
    }

    private void Rise(int place, (TElement Element, TPriority Priority) node)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (_comparer.Compare(node.Priority, _nodes[parent].Priority) >= 0)
            {
                break;
            }

            _nodes[place] = _nodes[parent];
            place = parent;
        }

        _nodes[place] = node;
    }

    private void Sink(int place, (TElement Element, TPriority Priority) node)
    {
        while ((place * Children) + 1 < _nodes.Count)
        {
            var least = (place * Children) + 1;
            var end = Math.Min(least + Children, _nodes.Count);
            for (var child = least + 1; child < end; child++)
            {
                if (_comparer.Compare(_nodes[child].Priority, _nodes[least].Priority) < 0)
                {
                    least = child;
                }
            }

            if (_comparer.Compare(node.Priority, _nodes[least].Priority) <= 0)
            {
                break;
            }

            _nodes[place] = _nodes[least];
            place = least;
        }

        _nodes[place] = node;
    }
}
