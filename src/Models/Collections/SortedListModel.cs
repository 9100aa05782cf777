namespace ScopeLint.Models.Collections;

[ModelOf(typeof(SortedList<,>))]
internal sealed class SortedListModel<TKey, TValue> : SortedList<TKey, TValue>
    where TKey : notnull
{
    public new TKey GetKeyAtIndex(int index) => Keys.ToArray()[index];

    public new TValue GetValueAtIndex(int index) => this[GetKeyAtIndex(index)];

    public new void SetValueAtIndex(int index, TValue value) => this[GetKeyAtIndex(index)] = value;

    public new int IndexOfKey(TKey key) => Keys.ToList().IndexOf(key);

    public new int IndexOfValue(TValue value) => Values.ToList().IndexOf(value);

    public new void RemoveAt(int index) => Remove(GetKeyAtIndex(index));
}
