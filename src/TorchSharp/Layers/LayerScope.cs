namespace ScopeLint.Torch;

/// <summary>The variable scope of one layer, and the variables in it.</summary>
internal readonly struct LayerScope : IDisposable
{
    private readonly VariableScope _scope;
    private readonly bool _trainable;
    private readonly string _callerFile;
    private readonly int _callerLine;

    internal LayerScope(string? name, string defaultName, Reuse reuse, bool trainable, string callerFile, int callerLine)
    {
        (_trainable, _callerFile, _callerLine) = (trainable, callerFile, callerLine);
        _scope = VariableScope.Open(name, defaultName, reuse, callerFile: callerFile, callerLine: callerLine);
    }

    /// <summary>A variable of the layer; it counts as asked for where the layer was called.</summary>
    internal Tensor Get(string name, TensorShape shape, Initializer? initializer = null, Regularizer? regularizer = null) =>
        Variable.Get(name, shape, initializer: initializer, regularizer: regularizer, trainable: _trainable, callerFile: _callerFile, callerLine: _callerLine)
            .AsTensor();

    /// <summary>A variable of the layer that no optimizer changes.</summary>
    internal Tensor GetStatistic(string name, TensorShape shape, Initializer initializer) =>
        Variable.Get(name, shape, initializer: initializer, trainable: false, callerFile: _callerFile, callerLine: _callerLine).AsTensor();

    public void Dispose() => _scope.Dispose();
}
