namespace ScopeLint.Models.Collections;

/// <summary>What sets say of other elements, and how they change by them, in terms of what a set does with one element.</summary>
internal static class SetAlgebra
{
    /// <summary>Whether other elements are not looked at, as a set is empty: where asking for them runs code, it does not run.</summary>
    public static bool IsUnasked<T>(IEnumerable<T> other, int count) => count == 0 && other is not ICollection<T>;

    public static void ExceptWith<T>(IEnumerable<T> other, Func<T, bool> remove)
    {
        foreach (var item in other.ToArray())
        {
            remove(item);
        }
    }

    public static int RemoveWhere<T>(IEnumerable<T> elements, Predicate<T> match, Func<T, bool> remove)
    {
        var removed = 0;
        foreach (var item in elements)
        {
            if (match(item))
            {
                remove(item);
                removed++;
            }
        }

        return removed;
    }

    public static void SymmetricExceptWith<T>(IEnumerable<T> other, Func<T, bool> remove, Func<T, bool> add)
    {
        foreach (var item in other)
        {
            if (!remove(item))
            {
                add(item);
            }
        }
    }

    public static bool All<T>(IEnumerable<T> elements, Func<T, bool> contains)
    {
        foreach (var item in elements)
        {
            if (!contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Any<T>(IEnumerable<T> elements, Func<T, bool> contains)
    {
        foreach (var item in elements)
        {
            if (contains(item))
            {
                return true;
            }
        }

        return false;
    }
}
