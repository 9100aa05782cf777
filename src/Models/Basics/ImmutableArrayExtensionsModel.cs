using System.Collections.Immutable;
using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(ImmutableArrayExtensions))]
internal static class ImmutableArrayExtensionsModel
{
    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        if (immutableArray.Length != items.Length)
        {
            return false;
        }

        comparer ??= EqualityComparerModel<TBase>.Default;
        for (var index = 0; index < immutableArray.Length; index++)
        {
            if (!comparer.Equals(immutableArray[index], items[index]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, IEnumerable<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        comparer ??= EqualityComparerModel<TBase>.Default;
        var index = 0;
        foreach (var item in items)
        {
            if (index == immutableArray.Length || !comparer.Equals(immutableArray[index], item))
            {
                return false;
            }

            index++;
        }

        return index == immutableArray.Length;
    }

    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, Func<TBase, TBase, bool> predicate)
        where TDerived : TBase
    {
        if (immutableArray.Length != items.Length)
        {
            return false;
        }

        for (var index = 0; index < immutableArray.Length; index++)
        {
            if (!predicate(immutableArray[index], items[index]))
            {
                return false;
            }
        }

        return true;
    }
}
