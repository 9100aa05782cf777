namespace ScopeLint.Models.Collections;

[ModelOf(typeof(SortedSet<>))]
internal sealed class SortedSetModel<T> : SortedSet<T>
{
    public new T? Min
    {
        get
        {
            SortedSet<T> all = this;
            foreach (var item in all)
            {
                return item;
            }

            return default;
        }
    }

    public new T? Max
    {
        get
        {
            SortedSet<T> all = this;
            T? last = default;
            foreach (var item in all)
            {
                last = item;
            }

            return last;
        }
    }

    public new IEnumerable<T> Reverse()
    {
        SortedSet<T> all = this;
        var items = all.ToArray();
        for (var index = items.Length - 1; index >= 0; index--)
        {
            yield return items[index];
        }
    }

    public new void ExceptWith(IEnumerable<T> other)
    {
        if (!SetAlgebra.IsUnasked(other, Count))
        {
            SetAlgebra.ExceptWith(other, Remove);
        }
    }

    public new void IntersectWith(IEnumerable<T> other)
    {
        if (SetAlgebra.IsUnasked(other, Count))
        {
            return;
        }

        var kept = new SortedSet<T>(other, Comparer);
        SetAlgebra.RemoveWhere(Elements.InAnyOrder(this), item => !kept.Contains(item), Remove);
    }

    public new int RemoveWhere(Predicate<T> match)
    {
        SortedSet<T> all = this;
        return SetAlgebra.RemoveWhere(all.ToArray(), match, Remove);
    }

    public new void SymmetricExceptWith(IEnumerable<T> other) => SetAlgebra.SymmetricExceptWith(Elements.InAnyOrder(new SortedSet<T>(other, Comparer)), Remove, Add);

    public new bool IsSubsetOf(IEnumerable<T> other)
    {
        if (SetAlgebra.IsUnasked(other, Count))
        {
            return true;
        }

        var others = new SortedSet<T>(other, Comparer);
        return SetAlgebra.All(Elements.InAnyOrder(this), item => others.Contains(item));
    }

    public new bool IsSupersetOf(IEnumerable<T> other) => SetAlgebra.All(other, item => Contains(item));

    public new bool Overlaps(IEnumerable<T> other) => !SetAlgebra.IsUnasked(other, Count) && SetAlgebra.Any(other, item => Contains(item));

    public new bool SetEquals(IEnumerable<T> other)
    {
        var others = new SortedSet<T>(other, Comparer);
        return others.Count == Count && IsSubsetOf(others);
    }

    public new bool IsProperSubsetOf(IEnumerable<T> other)
    {
        var others = new SortedSet<T>(other, Comparer);
        return others.Count > Count && IsSubsetOf(others);
    }

    public new bool IsProperSupersetOf(IEnumerable<T> other)
    {
        if (SetAlgebra.IsUnasked(other, Count))
        {
            return false;
        }

        var others = new SortedSet<T>(other, Comparer);
        return others.Count < Count && IsSupersetOf(others);
    }
}
