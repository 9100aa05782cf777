namespace ScopeLint.Models.Collections;

[ModelOf(typeof(KeyValuePair))]
internal static class KeyValuePairModel
{
    public static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) => new(key, value);
}
