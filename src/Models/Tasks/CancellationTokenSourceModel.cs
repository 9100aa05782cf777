namespace ScopeLint.Models.Tasks;

/// <summary>One that nobody has given a time: what a timer or a registered delegate does is not followed.</summary>
[ModelOf(typeof(CancellationTokenSource))]
internal class CancellationTokenSourceModel
{
    private bool _isCancelled;

    public CancellationTokenSourceModel()
    {
    }

    public virtual CancellationTokenModel Token => new(this);

    public virtual bool IsCancellationRequested => _isCancelled;

    public virtual void Cancel() => _isCancelled = true;

    public virtual void Cancel(bool throwOnFirstException) => Cancel();

    public virtual Task CancelAsync()
    {
        Cancel();
        return Task.CompletedTask;
    }

    public virtual bool TryReset() => !_isCancelled;

    public virtual void Dispose()
    {
    }
}
