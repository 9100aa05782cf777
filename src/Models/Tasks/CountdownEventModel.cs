namespace ScopeLint.Models.Tasks;

/// <summary>Who waits for one goes on when nobody has anything left to do: how much that is then, is not known.</summary>
[ModelOf(typeof(CountdownEvent))]
internal class CountdownEventModel
{
    private int _initialCount;
    private int _count;
    private bool _isAwaited;

    public CountdownEventModel(int initialCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        (_initialCount, _count) = (initialCount, initialCount);
    }

    public virtual int InitialCount => _initialCount;

    public virtual int CurrentCount => _isAwaited || Others.MayAct() ? Others.Left<int>() : _count;

    public virtual bool IsSet => CurrentCount == 0;

    public virtual bool Signal() => Signal(1);

    public virtual bool Signal(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        if (_count < signalCount)
        {
            throw new InvalidOperationException();
        }

        _count -= signalCount;
        return IsSet;
    }

    public virtual void AddCount() => AddCount(1);

    public virtual void AddCount(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        if (_count == 0)
        {
            throw new InvalidOperationException();
        }

        _count += signalCount;
    }

    public virtual bool TryAddCount() => TryAddCount(1);

    public virtual bool TryAddCount(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        if (_count == 0)
        {
            return false;
        }

        _count += signalCount;
        return true;
    }

    public virtual void Reset() => Reset(_initialCount);

    public virtual void Reset(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        (_initialCount, _count, _isAwaited) = (count, count, false);
    }

    public virtual void Wait()
    {
        Others.Wait();
        _isAwaited |= _count > 0;
    }

    public virtual void Wait(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Wait();
    }

    public virtual bool Wait(int millisecondsTimeout) => IsSetWithin(millisecondsTimeout == 0);

    public virtual bool Wait(TimeSpan timeout) => IsSetWithin(timeout == TimeSpan.Zero);

    public virtual void Dispose()
    {
    }

    private bool IsSetWithin(bool isAtOnce)
    {
        Others.Wait();
        if (_isAwaited || Others.MayAct() || (_count > 0 && !isAtOnce))
        {
            _isAwaited = true;
            return Others.Left<bool>();
        }

        return _count == 0;
    }
}
