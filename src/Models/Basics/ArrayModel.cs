using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Array))]
internal static class ArrayModel
{
    public static void Resize<T>(ref T[]? array, int newSize)
    {
        var copy = new T[newSize];
        if (array is not null)
        {
            for (var index = 0; index < Math.Min(array.Length, newSize); index++)
            {
                copy[index] = array[index];
            }
        }

        array = copy;
    }

    public static int LastIndexOf<T>(T[] array, T value)
    {
        for (var index = array.Length - 1; index >= 0; index--)
        {
            if (EqualityComparerModel<T>.Default.Equals(array[index], value))
            {
                return index;
            }
        }

        return -1;
    }

    public static int FindLastIndex<T>(T[] array, Predicate<T> match)
    {
        for (var index = array.Length - 1; index >= 0; index--)
        {
            if (match(array[index]))
            {
                return index;
            }
        }

        return -1;
    }

    public static int BinarySearch<T>(T[] array, T value)
    {
        var (least, most) = (0, array.Length - 1);
        while (least <= most)
        {
            var middle = least + ((most - least) >> 1);
            var order = ComparerModel<T>.Default.Compare(array[middle], value);
            if (order == 0)
            {
                return middle;
            }

            (least, most) = order < 0 ? (middle + 1, most) : (least, middle - 1);
        }

        return ~least;
    }

    public static void Sort<T>(T[] array) => Array.Sort(array, (left, right) => ComparerModel<T>.Default.Compare(left, right));

    public static void Sort<T>(T[] array, IComparer<T>? comparer)
    {
        var order = comparer ?? ComparerModel<T>.Default;
        Array.Sort(array, (left, right) => order.Compare(left, right));
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items)
    {
        if (items is null)
        {
            Sort(keys);
            return;
        }

        var pairs = new (TKey Key, TValue Item)[keys.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            pairs[index] = (keys[index], items[index]);
        }

        Array.Sort(pairs, (left, right) => ComparerModel<TKey>.Default.Compare(left.Key, right.Key));
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = pairs[index].Key;
            items[index] = pairs[index].Item;
        }
    }
}
