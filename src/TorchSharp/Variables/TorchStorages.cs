namespace ScopeLint.Torch;

/// <summary>A storage whose elements are those of a tensor.</summary>
internal interface ITensorStorage
{
    /// <summary>The tensor; a new one each time where it is computed.</summary>
    Tensor CurrentTensor { get; }
}

/// <summary>Keeps a variable's elements in a parameter, which lives as long as the variable.</summary>
internal sealed class ParameterStorage<T> : VariableStorage<T>, ITensorStorage
    where T : unmanaged
{
    private readonly object _gate = new();

    internal ParameterStorage(Variable<T> variable, T[] elements)
    {
        var tensor = Elements.ToTensor<T>(elements, variable.Shape);
        var device = Devices.Of(variable);
        if (device.type != DeviceType.CPU)
        {
            using var here = tensor;
            tensor = here.to(device).DetachFromDisposeScope();
        }

        // A dispose scope frees what is made while it is open; a variable outlives it.
        Parameter = new Parameter(tensor, variable.Trainable && variable.DType.IsFloatingPoint);
        Parameter.DetachFromDisposeScope();
    }

    public Tensor CurrentTensor => Parameter;

    internal Parameter Parameter { get; }

    public override T[] Read()
    {
        lock (_gate)
        {
            return Elements.ToArray<T>(Parameter);
        }
    }

    public override void Write(T[] elements)
    {
        lock (_gate)
        {
            using var noGradient = torch.no_grad();
            using var values = Elements.ToTensor<T>(elements, TensorShape.Create(Parameter.shape));
            Parameter.copy_(values);
        }
    }

    public override void Update(Func<T[], T[]> change)
    {
        lock (_gate)
        {
            Write(change(Read()));
        }
    }

    protected override void Dispose(bool disposing) => Parameter.Dispose();
}

/// <summary>Computes a variable's elements from others, anew each time.</summary>
internal sealed class ComputedStorage<T>(string name, Func<Tensor> compute) : VariableStorage<T>, ITensorStorage
    where T : unmanaged
{
    public Tensor CurrentTensor => compute();

    public override T[] Read()
    {
        using var tensor = compute();
        return Elements.ToArray<T>(tensor);
    }

    public override void Write(T[] elements) => throw NotAssignable();

    public override void Update(Func<T[], T[]> change) => throw NotAssignable();

    private NotSupportedException NotAssignable() =>
        new($"Variable '{name}' is computed from others and cannot be assigned to. Assign to those it is computed from.");
}
