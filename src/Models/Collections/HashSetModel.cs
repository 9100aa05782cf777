namespace ScopeLint.Models.Collections;

[ModelOf(typeof(HashSet<>))]
internal sealed class HashSetModel<T> : HashSet<T>
{
    public new void ExceptWith(IEnumerable<T> other)
    {
        foreach (var item in other)
        {
            Remove(item);
        }
    }

    public new void IntersectWith(IEnumerable<T> other)
    {
        var kept = new HashSet<T>(other, Comparer);
        RemoveWhere(item => !kept.Contains(item));
    }

    public new int RemoveWhere(Predicate<T> match)
    {
        HashSet<T> all = this;
        var removed = 0;
        foreach (var item in all.ToArray())
        {
            if (match(item))
            {
                Remove(item);
                removed++;
            }
        }

        return removed;
    }

    public new bool IsSubsetOf(IEnumerable<T> other)
    {
        HashSet<T> all = this;
        var others = new HashSet<T>(other, Comparer);
        foreach (var item in all)
        {
            if (!others.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public new bool IsSupersetOf(IEnumerable<T> other)
    {
        foreach (var item in other)
        {
            if (!Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public new bool Overlaps(IEnumerable<T> other)
    {
        foreach (var item in other)
        {
            if (Contains(item))
            {
                return true;
            }
        }

        return false;
    }

    public new bool SetEquals(IEnumerable<T> other)
    {
        var others = new HashSet<T>(other, Comparer);
        return others.Count == Count && IsSubsetOf(others);
    }

    public new bool IsProperSubsetOf(IEnumerable<T> other)
    {
        var others = new HashSet<T>(other, Comparer);
        return others.Count > Count && IsSubsetOf(others);
    }

    public new bool IsProperSupersetOf(IEnumerable<T> other)
    {
        var others = new HashSet<T>(other, Comparer);
        return others.Count < Count && IsSupersetOf(others);
    }

    public new void SymmetricExceptWith(IEnumerable<T> other)
    {
        foreach (var item in new HashSet<T>(other, Comparer))
        {
            if (!Remove(item))
            {
                Add(item);
            }
        }
    }
}
