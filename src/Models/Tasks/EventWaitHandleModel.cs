namespace ScopeLint.Models.Tasks;

/// <summary>Who waits for one that resets itself takes the next time that somebody sets it.</summary>
[ModelOf(typeof(EventWaitHandle))]
internal class EventWaitHandleModel : WaitHandleModel
{
    private readonly bool _resetsItself;
    private int _count;

    public EventWaitHandleModel(bool initialState, EventResetMode mode) => (_count, _resetsItself) = (initialState ? 1 : 0, mode == EventResetMode.AutoReset);

    public virtual bool Set()
    {
        if (_count < 1)
        {
            _count++;
        }

        return true;
    }

    public virtual bool Reset()
    {
        _count = 0;
        return true;
    }

    internal override bool IsThere() => _count < 0 ? Others.Left<bool>() : _count > 0;

    internal override void Take() => _count = _resetsItself ? _count - 1 : 1;

    internal override void Forget() => _count = Others.Left<int>();
}
