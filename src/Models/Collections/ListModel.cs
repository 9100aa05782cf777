namespace ScopeLint.Models.Collections;

[ModelOf(typeof(List<>))]
internal sealed class ListModel<T> : List<T>
{
    public new void InsertRange(int index, IEnumerable<T> collection)
    {
        foreach (var item in collection.ToArray())
        {
            Insert(index++, item);
        }
    }

    public new void RemoveRange(int index, int count)
    {
        for (var removed = 0; removed < count; removed++)
        {
            RemoveAt(index);
        }
    }

    public new int FindLastIndex(Predicate<T> match)
    {
        for (var index = Count - 1; index >= 0; index--)
        {
            if (match(this[index]))
            {
                return index;
            }
        }

        return -1;
    }

    public new int FindIndex(int startIndex, Predicate<T> match)
    {
        for (var index = startIndex; index < Count; index++)
        {
            if (match(this[index]))
            {
                return index;
            }
        }

        return -1;
    }

    public new int IndexOf(T item, int index)
    {
        var place = GetRange(index, Count - index).IndexOf(item);
        return place < 0 ? place : place + index;
    }

    public new int LastIndexOf(T item)
    {
        for (var index = Count - 1; index >= 0; index--)
        {
            if (EqualityComparerModel<T>.Default.Equals(this[index], item))
            {
                return index;
            }
        }

        return -1;
    }

    public new int BinarySearch(T item) => BinarySearch(item, null);

    public new int BinarySearch(T item, IComparer<T>? comparer)
    {
        var order = comparer ?? ComparerModel<T>.Default;
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var found = order.Compare(this[middle], item);
            if (found == 0)
            {
                return middle;
            }

            if (found < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -low - 1;
    }

    public new void Reverse(int index, int count)
    {
        var part = GetRange(index, count);
        for (var place = 0; place < count; place++)
        {
            this[index + place] = part[count - 1 - place];
        }
    }

    public new void Sort()
    {
        List<T> all = this;
        all.Sort((left, right) => ComparerModel<T>.Default.Compare(left, right));
    }

    public new void Sort(IComparer<T>? comparer)
    {
        List<T> all = this;
        var order = comparer ?? ComparerModel<T>.Default;
        all.Sort((left, right) => order.Compare(left, right));
    }
}
