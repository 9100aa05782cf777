namespace ScopeLint.Models.Tasks;

/// <summary>One that nobody has given a time: what a timer or a registered delegate does is not followed.</summary>
[ModelOf(typeof(CancellationTokenSource))]
internal class CancellationTokenSourceModel
{
    private readonly CancellationTokenModel?[] _linked = [];
    private bool _isCancelled;

    public CancellationTokenSourceModel()
    {
    }

    private CancellationTokenSourceModel(CancellationTokenModel[] linked) => _linked = linked;

    public virtual CancellationTokenModel Token => new(this);

    public virtual bool IsCancellationRequested
    {
        get
        {
            foreach (var token in _linked)
            {
                _isCancelled = _isCancelled || token is { IsCancellationRequested: true };
            }

            return _isCancelled;
        }
    }

    public static CancellationTokenSourceModel CreateLinkedTokenSource(CancellationTokenModel token) => new([token]);

    public static CancellationTokenSourceModel CreateLinkedTokenSource(CancellationTokenModel token1, CancellationTokenModel token2) => new([token1, token2]);

    public static CancellationTokenSourceModel CreateLinkedTokenSource(params CancellationTokenModel[] tokens) => new(tokens);

    public virtual void Cancel() => _isCancelled = true;

    public virtual void Cancel(bool throwOnFirstException) => Cancel();

    public virtual Task CancelAsync()
    {
        Cancel();
        return Task.CompletedTask;
    }

    public virtual bool TryReset() => !IsCancellationRequested;

    public virtual void Dispose()
    {
        _isCancelled = IsCancellationRequested;
        for (var index = 0; index < _linked.Length; index++)
        {
            _linked[index] = null; // It hears of nothing any more.
        }
    }
}
