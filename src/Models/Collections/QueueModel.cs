namespace ScopeLint.Models.Collections;

[ModelOf(typeof(Queue<>))]
internal sealed class QueueModel<T> : Queue<T>
{
    public new void CopyTo(T[] array, int arrayIndex)
    {
        foreach (var item in ToArray())
        {
            array[arrayIndex++] = item;
        }
    }
}
