namespace ScopeLint.Models.Tasks;

/// <summary>What code sets that runs asynchronously, or that was started, is gone where that ends: the engine sees to it.</summary>
[ModelOf(typeof(AsyncLocal<>))]
internal class AsyncLocalModel<T>
{
    private T? _value;

    public virtual T? Value
    {
        get => _value;
        set => _value = value;
    }
}
