using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(ChannelWriter<>))]
internal class ChannelWriterModel<T>
{
    private readonly ChannelQueue<T> _queue;

    internal ChannelWriterModel(ChannelQueue<T> queue) => _queue = queue;

    public virtual bool TryWrite(T item)
    {
        if (_queue.IsComplete)
        {
            return false;
        }

        _queue.Items.Enqueue(item);
        return true;
    }

    public virtual async ValueTask WriteAsync(T item, CancellationToken cancellationToken = default)
    {
        if (!TryWrite(item))
        {
            throw new ChannelClosedException();
        }
    }

    public virtual bool TryComplete(Exception? error = null) => _queue.TryComplete();

    public void Complete(Exception? error = null)
    {
        if (!TryComplete(error))
        {
            throw new ChannelClosedException();
        }
    }
}
