using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

/// <summary>What the two ends of a channel share.</summary>
internal sealed class ChannelQueue<T>(int capacity, BoundedChannelFullMode fullMode)
{
    private readonly Queue<T> _items = new();
    private bool _isComplete;

    public Queue<T> Items => _items;

    public bool IsComplete => _isComplete;

    /// <summary>Whether nobody can write before something was read.</summary>
    public bool MakesWait => _items.Count >= capacity && fullMode == BoundedChannelFullMode.Wait;

    public void Write(T item)
    {
        if (_items.Count < capacity)
        {
            _items.Enqueue(item);
        }
        else if (fullMode == BoundedChannelFullMode.DropOldest)
        {
            _items.Dequeue();
            _items.Enqueue(item);
        }
        else if (fullMode == BoundedChannelFullMode.DropNewest)
        {
            var kept = _items.ToArray();
            _items.Clear();
            for (var index = 0; index < kept.Length - 1; index++)
            {
                _items.Enqueue(kept[index]);
            }

            _items.Enqueue(item);
        }
    }

    public bool TryComplete()
    {
        var isFirst = !_isComplete;
        _isComplete = true;
        return isFirst;
    }
}
