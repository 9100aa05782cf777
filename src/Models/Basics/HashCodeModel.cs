namespace ScopeLint.Models.Basics;

/// <summary>What it comes to means nothing, and is another number in each run: it is only known to be the same where the same was added.</summary>
[ModelOf(typeof(HashCode))]
internal struct HashCodeModel
{
    private int _made;

    public HashCodeModel() => _made = 0;

    public void Add<T>(T value) => Take(value is null ? 0 : value.GetHashCode());

    public void Add<T>(T value, IEqualityComparer<T>? comparer) =>
        Take(value is null ? 0 : comparer is null ? value.GetHashCode() : comparer.GetHashCode(value));

    public void AddBytes(ReadOnlySpan<byte> value)
    {
        foreach (var one in value)
        {
            Take(one);
        }
    }

    public readonly int ToHashCode() => HashCode.Combine(_made);

    private void Take(int code) => _made = HashCode.Combine(_made, code);
}
