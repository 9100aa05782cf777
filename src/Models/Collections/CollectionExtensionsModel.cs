namespace ScopeLint.Models.Collections;

[ModelOf(typeof(CollectionExtensions))]
internal static class CollectionExtensionsModel
{
    public static void AddRange<T>(this List<T> list, params ReadOnlySpan<T> source)
    {
        foreach (var item in source)
        {
            list.Add(item);
        }
    }

    public static void InsertRange<T>(this List<T> list, int index, params ReadOnlySpan<T> source)
    {
        foreach (var item in source)
        {
            list.Insert(index++, item);
        }
    }

    public static bool TryAdd<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        if (dictionary.ContainsKey(key))
        {
            return false;
        }

        dictionary.Add(key, value);
        return true;
    }

    public static bool Remove<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, out TValue value)
    {
        if (dictionary.TryGetValue(key, out value!))
        {
            dictionary.Remove(key);
            return true;
        }

        return false;
    }
}
