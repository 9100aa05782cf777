namespace ScopeLint.Models.Collections;

[ModelOf(typeof(OrderedDictionary<,>))]
internal sealed class OrderedDictionaryModel<TKey, TValue> : OrderedDictionary<TKey, TValue>
    where TKey : notnull
{
    public new KeyValuePair<TKey, TValue> GetAt(int index)
    {
        var key = Keys.ToArray()[index];
        return new KeyValuePair<TKey, TValue>(key, this[key]);
    }

    public new int IndexOf(TKey key) => Keys.ToList().IndexOf(key);

    public new void SetAt(int index, TValue value) => this[GetAt(index).Key] = value;

    public new void RemoveAt(int index) => Remove(GetAt(index).Key);

    public new void Insert(int index, TKey key, TValue value)
    {
        OrderedDictionary<TKey, TValue> all = this;
        var pairs = all.ToList();
        if (all.ContainsKey(key))
        {
            throw new ArgumentException(null);
        }

        pairs.Insert(index, new KeyValuePair<TKey, TValue>(key, value));
        Clear();
        foreach (var pair in pairs)
        {
            Add(pair.Key, pair.Value);
        }
    }
}
