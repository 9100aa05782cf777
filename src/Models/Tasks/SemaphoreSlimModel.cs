namespace ScopeLint.Models.Tasks;

/// <summary>Who waits where nothing is left takes what somebody releases later: the count is below zero until then.</summary>
[ModelOf(typeof(SemaphoreSlim))]
internal class SemaphoreSlimModel
{
    private readonly int _maximum = int.MaxValue;
    private int _count;

    public SemaphoreSlimModel(int initialCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        _count = initialCount;
    }

    public SemaphoreSlimModel(int initialCount, int maxCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(initialCount, maxCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        (_count, _maximum) = (initialCount, maxCount);
    }

    public virtual int CurrentCount => _count < 0 || Others.MayAct() ? Others.Left<int>() : _count;

    public virtual void Wait()
    {
        Others.Wait();
        _count--;
    }

    public virtual void Wait(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Wait();
    }

    public virtual bool Wait(int millisecondsTimeout) => TryTake(millisecondsTimeout == 0);

    public virtual bool Wait(TimeSpan timeout) => TryTake(timeout == TimeSpan.Zero);

    public virtual bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Wait(millisecondsTimeout);
    }

    public virtual bool Wait(TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Wait(timeout);
    }

    public virtual Task WaitAsync()
    {
        Others.Wait();
        _count--;
        return _count >= 0 ? Task.CompletedTask : new TaskCompletionSource().Task;
    }

    public virtual Task<bool> WaitAsync(int millisecondsTimeout) => Task.FromResult(TryTake(millisecondsTimeout == 0));

    public virtual Task<bool> WaitAsync(TimeSpan timeout) => Task.FromResult(TryTake(timeout == TimeSpan.Zero));

    public virtual Task WaitAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        return MayBeCancelled(cancellationToken) ? Others.Left<Task>() : WaitAsync();
    }

    public virtual Task<bool> WaitAsync(int millisecondsTimeout, CancellationToken cancellationToken) => TakeAsync(millisecondsTimeout == 0, cancellationToken);

    public virtual Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => TakeAsync(timeout == TimeSpan.Zero, cancellationToken);

    public virtual int Release() => Release(1);

    public virtual int Release(int releaseCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(releaseCount);
        if (_count > _maximum - releaseCount)
        {
            throw new SemaphoreFullException();
        }

        var before = CurrentCount;
        _count += releaseCount;
        return before;
    }

    public virtual void Dispose()
    {
    }

    private Task<bool> TakeAsync(bool isAtOnce, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        return !isAtOnce && MayBeCancelled(cancellationToken) ? Others.Left<Task<bool>>() : Task.FromResult(TryTake(isAtOnce));
    }

    /// <summary>Where nothing is left, somebody may cancel before somebody releases: whether one is taken then is not known.</summary>
    private bool MayBeCancelled(CancellationToken cancellationToken)
    {
        Others.Wait();
        if (_count > 0 || !cancellationToken.CanBeCanceled)
        {
            return false;
        }

        _count = Others.Left<int>();
        return true;
    }

    private bool TryTake(bool isAtOnce)
    {
        Others.Wait();
        if (_count < 0 || Others.MayAct() || (_count == 0 && !isAtOnce))
        {
            _count = Others.Left<int>();
            return Others.Left<bool>();
        }

        if (_count == 0)
        {
            return false;
        }

        _count--;
        return true;
    }
}
