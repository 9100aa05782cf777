namespace ScopeLint.Models.Tasks;

/// <summary>What waits until something is there for it.</summary>
[ModelOf(typeof(WaitHandle))]
internal abstract class WaitHandleModel
{
    public virtual bool WaitOne()
    {
        Others.Wait();
        Take();
        return true;
    }

    public virtual bool WaitOne(int millisecondsTimeout) => TryTake(millisecondsTimeout == 0);

    public virtual bool WaitOne(TimeSpan timeout) => TryTake(timeout == TimeSpan.Zero);

    public virtual void Close()
    {
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Whether something is there now; nobody knows where others may have changed it.</summary>
    internal abstract bool IsThere();

    /// <summary>Takes what is there, or what is there next.</summary>
    internal abstract void Take();

    /// <summary>Forgets whether something is there.</summary>
    internal abstract void Forget();

    private bool TryTake(bool isAtOnce)
    {
        Others.Wait();
        if (Others.MayAct() || (!IsThere() && !isAtOnce))
        {
            Forget();
            return Others.Left<bool>();
        }

        if (!IsThere())
        {
            return false;
        }

        Take();
        return true;
    }
}
