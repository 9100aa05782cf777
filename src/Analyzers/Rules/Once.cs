namespace ScopeLint.Analyzers.Rules;

/// <summary>A value that is made once, by whoever asks first, unless the making is cancelled.</summary>
internal sealed class Once<T>
{
    private T _value = default!;
    private volatile bool _isMade;

    /// <summary>The value.</summary>
    public T Get(Func<T> make)
    {
        if (_isMade)
        {
            return _value;
        }

        lock (this)
        {
            if (!_isMade)
            {
                _value = make();
                _isMade = true;
            }

            return _value;
        }
    }
}
