namespace ScopeLint;

/// <summary>Keeps a variable's elements somewhere else than in an array of .NET: in the memory of a tensor library, or nowhere, if they are
/// computed from other variables. See <see cref="Variable{T}.MoveTo"/> and <see cref="Variable.Of{T}"/>.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public abstract class VariableStorage<T> : IDisposable
{
    /// <summary>A copy of the elements.</summary>
    /// <returns>A new array, in row-major order.</returns>
    public abstract T[] Read();

    /// <summary>Replaces the elements.</summary>
    /// <param name="elements">As many elements as there are, in row-major order.</param>
    public abstract void Write(T[] elements);

    /// <summary>Replaces the elements by what is made of them, as one step: of several threads that do so at once, none is lost.</summary>
    /// <param name="change">Makes the new elements from a copy of the old.</param>
    public abstract void Update(Func<T[], T[]> change);

    /// <summary>Frees what the storage holds. The graph does so for no variable: whoever holds a variable may still read it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the storage holds.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
