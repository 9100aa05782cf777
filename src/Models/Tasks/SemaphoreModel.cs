namespace ScopeLint.Models.Tasks;

/// <summary>Who waits where nothing is left takes what somebody releases later: the count is below zero until then.</summary>
[ModelOf(typeof(Semaphore))]
internal sealed class SemaphoreModel : WaitHandleModel
{
    private readonly int _maximum;
    private int _count;

    public SemaphoreModel(int initialCount, int maximumCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumCount);
        if (initialCount > maximumCount)
        {
            throw new ArgumentException("More than the maximum.");
        }

        (_count, _maximum) = (initialCount, maximumCount);
    }

    public int Release() => Release(1);

    public int Release(int releaseCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(releaseCount);
        if (_count > _maximum - releaseCount)
        {
            throw new SemaphoreFullException();
        }

        var before = _count < 0 || Others.MayAct() ? Others.Left<int>() : _count;
        _count += releaseCount;
        return before;
    }

    internal override bool IsThere() => _count < 0 ? Others.Left<bool>() : _count > 0;

    internal override void Take() => _count--;

    internal override void Forget() => _count = Others.Left<int>();
}
