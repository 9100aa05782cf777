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

    public static bool operator ==(CancellationTokenModel? left, CancellationTokenModel? right) => AreEqual(left, right);

    public static bool operator !=(CancellationTokenModel? left, CancellationTokenModel? right) => !AreEqual(left, right);

    public virtual bool IsCancellationRequested => _isCancelled || (_source is not null && _source.IsCancellationRequested);

    public virtual bool CanBeCanceled => _isCancelled || _source is not null;

    public virtual void ThrowIfCancellationRequested()
    {
        if (IsCancellationRequested)
        {
            throw new OperationCanceledException();
        }
    }

    public virtual bool Equals(CancellationTokenModel? other) => AreEqual(this, other);

    public override bool Equals(object? other) => other is CancellationTokenModel token && AreEqual(this, token);

    public override int GetHashCode() => _source is null ? 0 : _source.GetHashCode();

    /// <summary>Tokens are equal that one source has given, or none; those that were made cancelled have one source for all.</summary>
    private static bool AreEqual(CancellationTokenModel? left, CancellationTokenModel? right) =>
        ReferenceEquals(SourceOf(left), SourceOf(right)) && IsMadeCancelled(left) == IsMadeCancelled(right);

    private static CancellationTokenSourceModel? SourceOf(CancellationTokenModel? token) => token is null ? null : token._source;

    private static bool IsMadeCancelled(CancellationTokenModel? token) => token is not null && token._isCancelled;
}
