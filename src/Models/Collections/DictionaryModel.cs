namespace ScopeLint.Models.Collections;

[ModelOf(typeof(Dictionary<,>))]
internal sealed class DictionaryModel<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
{
    public new bool ContainsValue(TValue value)
    {
        foreach (var held in Values)
        {
            if (EqualityComparerModel<TValue>.Default.Equals(held, value))
            {
                return true;
            }
        }

        return false;
    }
}
