namespace ScopeLint.Models.Basics;

[ModelOf(typeof(StringComparer))]
internal class StringComparerModel : IEqualityComparer<string?>, IComparer<string?>
{
    private readonly StringComparison _comparison;

    private StringComparerModel(StringComparison comparison) => _comparison = comparison;

    public static StringComparerModel Ordinal => new(StringComparison.Ordinal);

    public static StringComparerModel OrdinalIgnoreCase => new(StringComparison.OrdinalIgnoreCase);

    public virtual int Compare(string? x, string? y) => string.Compare(x, y, _comparison);

    public virtual bool Equals(string? x, string? y) => string.Equals(x, y, _comparison);

    public virtual int GetHashCode(string obj) => (_comparison == StringComparison.Ordinal ? obj : obj.ToUpperInvariant()).GetHashCode();
}
