namespace ScopeLint.Models.Tasks;

/// <summary>Who waits for one that is not set goes on when somebody has set it.</summary>
[ModelOf(typeof(ManualResetEventSlim))]
internal class ManualResetEventSlimModel
{
    private bool _isSet;

    public ManualResetEventSlimModel()
    {
    }

    public ManualResetEventSlimModel(bool initialState) => _isSet = initialState;

    public virtual bool IsSet => Others.MayAct() ? Others.Left<bool>() : _isSet;

    public virtual void Set() => _isSet = true;

    public virtual void Reset() => _isSet = false;

    public virtual void Wait()
    {
        Others.Wait();
        _isSet = true;
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
        if (Others.MayAct() || (!_isSet && !isAtOnce))
        {
            _isSet = Others.Left<bool>();
            return Others.Left<bool>();
        }

        return _isSet;
    }
}
