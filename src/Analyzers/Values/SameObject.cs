using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Values;

/// <summary>Tells objects apart, whatever they take for equal.</summary>
internal sealed class SameObject<T> : IEqualityComparer<T>
    where T : class
{
    /// <summary>The comparer.</summary>
    public static readonly SameObject<T> Instance = new();

    private SameObject()
    {
    }

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
