using System.Collections.Concurrent;

namespace ScopeLint.Models.Collections;

[ModelOf(typeof(ConcurrentDictionary<,>))]
internal sealed class ConcurrentDictionaryModel<TKey, TValue> : ConcurrentDictionary<TKey, TValue>
    where TKey : notnull
{
    public new TValue AddOrUpdate(TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
    {
        var value = TryGetValue(key, out var known) ? updateValueFactory(key, known) : addValueFactory(key);
        this[key] = value;
        return value;
    }

    public new TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
    {
        var value = TryGetValue(key, out var known) ? updateValueFactory(key, known) : addValue;
        this[key] = value;
        return value;
    }

    public new TValue AddOrUpdate<TArg>(TKey key, Func<TKey, TArg, TValue> addValueFactory, Func<TKey, TValue, TArg, TValue> updateValueFactory, TArg factoryArgument)
    {
        var value = TryGetValue(key, out var known) ? updateValueFactory(key, known, factoryArgument) : addValueFactory(key, factoryArgument);
        this[key] = value;
        return value;
    }

    public new TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
    {
        if (!TryGetValue(key, out var value))
        {
            value = valueFactory(key, factoryArgument);
            this[key] = value;
        }

        return value;
    }

    public new bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
    {
        if (!TryGetValue(key, out var value) || !EqualityComparerModel<TValue>.Default.Equals(value, comparisonValue))
        {
            return false;
        }

        this[key] = newValue;
        return true;
    }
}
