namespace ScopeLint.Models.Collections;

[ModelOf(typeof(EqualityComparer<>))]
internal class EqualityComparerModel<T> : IEqualityComparer<T>
{
    public static EqualityComparerModel<T> Default => new();

    public virtual bool Equals(T? x, T? y) => object.Equals(x, y);

    public virtual int GetHashCode(T obj) => obj is null ? 0 : obj.GetHashCode();
}
