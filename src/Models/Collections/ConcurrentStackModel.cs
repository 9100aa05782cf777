using System.Collections.Concurrent;

namespace ScopeLint.Models.Collections;

[ModelOf(typeof(ConcurrentStack<>))]
internal sealed class ConcurrentStackModel<T> : ConcurrentStack<T>
{
    public new void PushRange(T[] items)
    {
        foreach (var item in items)
        {
            Push(item);
        }
    }
}
