namespace ScopeLint.Models.Collections;

[ModelOf(typeof(Comparer<>))]
internal class ComparerModel<T> : IComparer<T>
{
    public static ComparerModel<T> Default => new();

    public static ComparerModel<T> Create(Comparison<T> comparison) => new ComparisonComparer<T>(comparison);

    public virtual int Compare(T? x, T? y) => x is null ? (y is null ? 0 : -1) : y is null ? 1 : ((IComparable<T>)x).CompareTo(y);
}

/// <summary>What a comparison makes a comparer of.</summary>
internal sealed class ComparisonComparer<T>(Comparison<T> comparison) : ComparerModel<T>
{
    public override int Compare(T? x, T? y) => comparison(x!, y!);
}
