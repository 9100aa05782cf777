using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <content>Getting variables in a scope that is at hand as an object.</content>
public sealed partial class VariableScope
{
    /// <summary>Gets a variable as <see cref="Variable.Get{T}"/> does with this scope open, wherever the thread stands. Stands for
    /// <c>VariableScope.get_variable</c>.</summary>
    /// <typeparam name="T">The type of one element; it overrides the scope's element type.</typeparam>
    /// <param name="name">The name; this scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="initializer">What makes the first values; null for the scope's.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change the variable; null for yes.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The variable.</returns>
    /// <exception cref="ScopeException">As <see cref="Variable.Get{T}"/>.</exception>
    public Variable<T> Get<T>(string name, Shape? shape = null, Initializer? initializer = null, Regularizer? regularizer = null,
        bool? trainable = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        using (Open(this, constraint: Constraint, auxiliaryNameScope: false, callerFile: callerFile, callerLine: callerLine))
        {
            return Variable.Get<T>(
                name, shape, initializer, regularizer, trainable, callerFile: callerFile, callerLine: callerLine);
        }
    }
}
