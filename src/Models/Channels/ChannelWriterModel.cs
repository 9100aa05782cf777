using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(ChannelWriter<>))]
internal class ChannelWriterModel<T>
{
    private readonly ChannelQueue<T> _queue;

    internal ChannelWriterModel(ChannelQueue<T> queue) => _queue = queue;

    public virtual bool TryWrite(T item)
    {
        if (_queue.IsComplete || _queue.MakesWait)
        {
            return false;
        }

        _queue.Write(item);
        return true;
    }

    public virtual async ValueTask WriteAsync(T item, CancellationToken cancellationToken = default)
    {
        if (_queue.IsComplete)
        {
            throw new ChannelClosedException();
        }

        if (_queue.MakesWait)
        {
            await new TaskCompletionSource().Task;
        }

        _queue.Write(item);
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
