namespace ScopeLint.Models.Tasks;

/// <summary>A token never changes, so that a model that is an object does what the struct does. What is virtual runs on known objects only.</summary>
[ModelOf(typeof(CancellationToken))]
internal class CancellationTokenModel
{
    private readonly CancellationTokenSourceModel? _source;
    private readonly bool _isCancelled;

    public CancellationTokenModel(bool canceled) => _isCancelled = canceled;

    internal CancellationTokenModel(CancellationTokenSourceModel source) => _source = source;

    public static CancellationTokenModel None => new(false);

    public virtual bool IsCancellationRequested => _isCancelled || (_source is not null && _source.IsCancellationRequested);

    public virtual bool CanBeCanceled => _isCancelled || _source is not null;

    public virtual void ThrowIfCancellationRequested()
    {
        if (IsCancellationRequested)
        {
            throw new OperationCanceledException();
        }
    }
}
