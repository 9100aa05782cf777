namespace ScopeLint.Torch;

/// <summary>The tensors of variables.</summary>
public static class VariableTensors
{
    /// <summary>The variable as a parameter of TorchSharp: the same object each time. The first call moves the variable's elements into it,
    /// onto the variable's caching device or, where none is named, into main memory; from then on the variable reads and assigns the
    /// parameter. It requires a gradient if the variable is trainable and holds floating-point numbers. It lives as long as the variable: no
    /// dispose scope frees it.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The parameter, of the variable's shape and element type.</returns>
    /// <exception cref="NotSupportedException">The variable is cut into shards, or computed from others; ask for
    /// <see cref="AsTensor(Variable)"/>.</exception>
    /// <example><code>
    /// var w = Variable.Get&lt;float&gt;("w", [4, 3]).AsParameter();
    /// </code></example>
    [return: ShapeOf(nameof(variable))]
    public static Parameter AsParameter(this Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.Accept(ToParameter.Instance);
    }

    /// <summary>The variable as a tensor that gradients flow through: its parameter; the shards' parameters put end to end if it is cut; what
    /// is computed if a custom getter gave a computed variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The tensor, of the variable's shape and element type.</returns>
    /// <exception cref="NotSupportedException">A storage of another library keeps the variable.</exception>
    /// <example><code>
    /// var logits = x.matmul(Variable.Get&lt;float&gt;("w", [4, 3]).AsTensor());
    /// </code></example>
    [return: ShapeOf(nameof(variable))]
    public static Tensor AsTensor(this Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.Accept(ToTensor.Instance);
    }

    [return: ShapeOf(nameof(variable))]
    internal static Parameter ParameterOf<T>(Variable<T> variable)
        where T : unmanaged => (variable.Storage ?? Moved(variable)) is ParameterStorage<T> storage
            ? storage.Parameter
            : throw NoParameter(variable);

    // Apart from those that call it, which are called in every step and so do not prepare the text.
    private static NotSupportedException NoParameter(Variable variable) =>
        new($"Variable '{variable.Name}' has no parameter of its own: other variables make it up. Ask for its tensor, or for theirs.");

    [return: ShapeOf(nameof(variable))]
    internal static Tensor TensorOf<T>(Variable<T> variable)
        where T : unmanaged
    {
        if (variable is not PartitionedVariable<T> partitioned)
        {
            return (variable.Storage ?? Moved(variable)) is ITensorStorage storage
                ? storage.CurrentTensor
                : throw new NotSupportedException($"Variable '{variable.Name}' is kept by a storage of another library, which has no tensor.");
        }

        var axis = Math.Max(0, partitioned.Partitions.ToList().FindIndex(count => count > 1));
        return torch.cat([.. partitioned.Parts.Select(TensorOf)], axis);
    }

    private static VariableStorage<T> Moved<T>(Variable<T> variable)
        where T : unmanaged => variable is PartitionedVariable<T>
            ? throw new NotSupportedException($"Variable '{variable.Name}' is cut into shards, each of which has a parameter. Ask for its tensor, or for its Parts.")
            : variable.MoveTo(elements => new ParameterStorage<T>(variable, elements));

    private sealed class ToParameter : IVariableVisitor<Parameter>
    {
        internal static readonly ToParameter Instance = new();

        public Parameter Visit<T>(Variable<T> variable)
            where T : unmanaged => ParameterOf(variable);
    }

    private sealed class ToTensor : IVariableVisitor<Tensor>
    {
        internal static readonly ToTensor Instance = new();

        public Tensor Visit<T>(Variable<T> variable)
            where T : unmanaged => TensorOf(variable);
    }
}
