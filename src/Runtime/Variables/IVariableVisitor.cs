namespace ScopeLint;

/// <summary>Does something with a variable whose element type is known at run time only. See <see cref="Variable.Accept{TResult}"/>.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IVariableVisitor<out TResult>
{
    /// <summary>Does it with a variable of a known element type.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="variable">The variable.</param>
    /// <returns>What comes of it.</returns>
    TResult Visit<T>(Variable<T> variable)
        where T : unmanaged;
}
