using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <summary>A function whose variables are created by its first call and shared by all later ones. Stands for <c>tf.make_template</c>.</summary>
/// <typeparam name="TInput">What the function takes.</typeparam>
/// <typeparam name="TResult">What it gives.</typeparam>
/// <example><code>
/// var discriminator = new Template&lt;Tensor, Tensor&gt;("discriminator", x => Layers.Dense(x, 1));
/// var real = discriminator.Call(images);
/// var fake = discriminator.Call(generated);    // the same weights
/// </code></example>
public sealed class Template<TInput, TResult>
{
    private readonly object _gate = new();
    private readonly Func<TInput, TResult> _function;
    private readonly string _callerFile;
    private readonly int _callerLine;
    private readonly string _name;
    private VariableScope? _scope;
    private volatile bool _isBuilt;

    /// <summary>Makes a template. Its scope stands where it is called first, under a name made unique there.</summary>
    /// <param name="name">The scope's default name.</param>
    /// <param name="function">The function.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    public Template(string name, Func<TInput, TResult> function, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
        (_name, _function, _callerFile, _callerLine) = (name, function, callerFile, callerLine);
    }

    /// <summary>Calls the function in the template's scope. The first call that succeeds creates; a later one that asks for a new variable
    /// fails. Calls from other threads wait for the first.</summary>
    /// <param name="input">What the function takes.</param>
    /// <returns>What it gives.</returns>
    /// <exception cref="ScopeException">DoesNotExist: a later call asks for a variable that the first did not create.</exception>
    public TResult Call(TInput input)
    {
        if (!_isBuilt)
        {
            lock (_gate)
            {
                if (!_isBuilt)
                {
                    return Build(input);
                }
            }
        }

        using (VariableScope.Open(_scope!, Reuse.True, callerFile: _callerFile, callerLine: _callerLine))
        {
            return _function(input);
        }
    }

    // A first call that failed halfway may have created some variables; the next one shares those.
    private TResult Build(TInput input)
    {
        using var scope = _scope is null
            ? VariableScope.Open(null, _name, callerFile: _callerFile, callerLine: _callerLine)
            : VariableScope.Open(_scope, Reuse.Auto, callerFile: _callerFile, callerLine: _callerLine);
        _scope ??= scope;
        var result = _function(input);
        _isBuilt = true;
        return result;
    }
}
