namespace ScopeLint.Models.Collections;

[ModelOf(typeof(EqualityComparer<>))]
internal class EqualityComparerModel<T> : IEqualityComparer<T>
{
    public static EqualityComparerModel<T> Default => new();

    public static EqualityComparerModel<T> Create(Func<T?, T?, bool> equals, Func<T, int>? getHashCode = null) => new FunctionEqualityComparer<T>(equals, getHashCode);

    public virtual bool Equals(T? x, T? y) => object.Equals(x, y);

    public virtual int GetHashCode(T obj) => obj is null ? 0 : obj.GetHashCode();
}

/// <summary>What functions make a comparer of.</summary>
internal sealed class FunctionEqualityComparer<T>(Func<T?, T?, bool> equals, Func<T, int>? getHashCode) : EqualityComparerModel<T>
{
    public override bool Equals(T? x, T? y) => equals(x, y);

    public override int GetHashCode(T obj) => getHashCode is null ? throw new NotSupportedException() : getHashCode(obj);
}
