namespace ScopeLint.Models.Basics;

/// <summary>What is referred to is taken to live on.</summary>
[ModelOf(typeof(WeakReference<>))]
internal sealed class WeakReferenceModel<T>
    where T : class?
{
    private T _target;

    public WeakReferenceModel(T target) => _target = target;

    public void SetTarget(T target) => _target = target;

    public bool TryGetTarget(out T target)
    {
        target = _target;
        return target is not null;
    }
}
