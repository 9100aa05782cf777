namespace ScopeLint.Models.Collections;

[ModelOf(typeof(HashSet<>))]
internal sealed class HashSetModel<T> : HashSet<T>
{
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

        var kept = new HashSet<T>(other, Comparer);
        SetAlgebra.RemoveWhere(Elements.InAnyOrder(this), item => !kept.Contains(item), Remove);
    }

    public new int RemoveWhere(Predicate<T> match)
    {
        HashSet<T> all = this;
        return SetAlgebra.RemoveWhere(all.ToArray(), match, Remove);
    }

    public new void SymmetricExceptWith(IEnumerable<T> other) => SetAlgebra.SymmetricExceptWith(Elements.InAnyOrder(new HashSet<T>(other, Comparer)), Remove, Add);

    public new bool IsSubsetOf(IEnumerable<T> other)
    {
        if (SetAlgebra.IsUnasked(other, Count))
        {
            return true;
        }

        var others = new HashSet<T>(other, Comparer);
        return SetAlgebra.All(Elements.InAnyOrder(this), item => others.Contains(item));
    }

    public new bool IsSupersetOf(IEnumerable<T> other) => SetAlgebra.All(other, item => Contains(item));

    public new bool Overlaps(IEnumerable<T> other) => !SetAlgebra.IsUnasked(other, Count) && SetAlgebra.Any(other, item => Contains(item));

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
        if (SetAlgebra.IsUnasked(other, Count))
        {
            return false;
        }

        var others = new HashSet<T>(other, Comparer);
        return others.Count < Count && IsSupersetOf(others);
    }
}
