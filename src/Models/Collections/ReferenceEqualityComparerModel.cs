namespace ScopeLint.Models.Collections;

[ModelOf(typeof(ReferenceEqualityComparer))]
internal sealed class ReferenceEqualityComparerModel : IEqualityComparer<object?>
{
    public static ReferenceEqualityComparerModel Instance => new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode(object? obj) => 0;
}
