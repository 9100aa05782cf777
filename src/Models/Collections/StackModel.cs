namespace ScopeLint.Models.Collections;

[ModelOf(typeof(Stack<>))]
internal sealed class StackModel<T> : Stack<T>
{
    public new void CopyTo(T[] array, int arrayIndex)
    {
        foreach (var item in ToArray())
        {
            array[arrayIndex++] = item;
        }
    }
}
