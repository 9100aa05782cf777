using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

/// <summary>Whoever waits at an empty channel is taken to get something that is not known: another thread may write.</summary>
[ModelOf(typeof(ChannelReader<>))]
internal class ChannelReaderModel<T>
{
    private readonly ChannelQueue<T> _queue;

    internal ChannelReaderModel(ChannelQueue<T> queue) => _queue = queue;

    public virtual int Count => _queue.Items.Count;

    public virtual bool TryRead(out T item) => _queue.Items.TryDequeue(out item!);

    public virtual bool TryPeek(out T item) => _queue.Items.TryPeek(out item!);

    public virtual async ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
        Count > 0 || (!_queue.IsComplete && await new TaskCompletionSource<bool>().Task);

    public virtual async ValueTask<T> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (TryRead(out var item))
        {
            return item;
        }

        return _queue.IsComplete ? throw new ChannelClosedException() : await new TaskCompletionSource<T>().Task;
    }

    public virtual async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await WaitToReadAsync(cancellationToken))
        {
            yield return await ReadAsync(cancellationToken);
        }
    }
}
