namespace ScopeLint.Models.Channels;

/// <summary>What the two ends of a channel share.</summary>
internal sealed class ChannelQueue<T>
{
    private readonly Queue<T> _items = new();
    private bool _isComplete;

    public Queue<T> Items => _items;

    public bool IsComplete => _isComplete;

    public bool TryComplete()
    {
        var isFirst = !_isComplete;
        _isComplete = true;
        return isFirst;
    }
}
