using System.Diagnostics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>A variable that holds elements of a known type. Reading and assigning are safe from many threads at once: a reader sees the
/// values before an assignment or after it, never a mixture.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public partial class Variable<T> : Variable, IOperand<T>
{
    // An array, which is never written to once it is here (assigning puts another one in its place), or a VariableStorage<T>.
    private object _value;

    internal Variable(Graph graph, VariableRequest request, Shape shape, Initializer? initializer, T[] elements)
        : base(graph, request, shape, DTypes.Of<T>(), initializer) => _value = elements;

    internal Variable(Graph graph, VariableRequest request, Shape shape, VariableStorage<T> storage)
        : base(graph, request, shape, DTypes.Of<T>(), initializer: null) => _value = storage;

    /// <summary>The values, row by row: a new copy each time, so writing to it does not change the variable. Setting takes a copy. A scalar
    /// is given as a tensor of shape [1], since System.Numerics.Tensors has none of rank zero. Stands for <c>Variable.value</c>.</summary>
    /// <exception cref="OperandException">The tensor set has another shape.</exception>
    public Tensor<T> Value
    {
        get => TensorStorage.ToTensor<T>(Elements, Shape);
        set => Assign(value);
    }

    T[] IOperand<T>.Elements => Elements;

    /// <summary>The elements in row-major order; not to be written to.</summary>
    internal virtual T[] Elements => Volatile.Read(ref _value) switch
    {
        VariableStorage<T> storage => storage.Read(),
        var elements => (T[])elements,
    };

    /// <summary>Where the elements are kept, if not in an array of the variable's own; null if they are.</summary>
    public VariableStorage<T>? Storage => Volatile.Read(ref _value) as VariableStorage<T>;

    /// <summary>Moves the elements out of the variable's own array into a storage, once and for good. Of several threads that do so at
    /// once, one wins, and all get its storage.</summary>
    /// <param name="make">Makes the storage from the elements, in row-major order; the array is not to be kept. The storage of a call that
    /// lost is disposed.</param>
    /// <returns>The storage the variable has from now on; the one it had, if it had one.</returns>
    /// <exception cref="NotSupportedException">The variable is cut into shards, each of which has elements of its own.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="make"/> gave null.</exception>
    public VariableStorage<T> MoveTo(Func<T[], VariableStorage<T>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (IsPartitioned)
        {
            throw new NotSupportedException($"Variable '{Name}' is cut into shards, which have the elements. Move its Parts instead.");
        }

        while (true)
        {
            var before = Volatile.Read(ref _value);
            if (before is VariableStorage<T> storage)
            {
                return storage;
            }

            var made = make((T[])before)
                ?? throw new InvalidOperationException($"Variable '{Name}' has no storage to move to: the function gave null. Return a storage.");
            if (Interlocked.CompareExchange(ref _value, made, before) == before)
            {
                return made;
            }

            made.Dispose();
        }
    }

    /// <summary>Replaces the values. Stands for <c>Variable.assign</c>.</summary>
    /// <param name="value">The new values, of the variable's shape; copied. A tensor of shape [1] also fits a scalar.</param>
    /// <exception cref="OperandException">The value has another shape; the variable keeps its values.</exception>
    public void Assign(Tensor<T> value) => Replace(Fitting(value));

    /// <summary>Replaces the values by an operation's outcome. Stands for <c>Variable.assign</c>.</summary>
    /// <param name="value">The new values, of the variable's shape.</param>
    /// <exception cref="OperandException">The value has another shape or belongs to another graph; the variable keeps its values.</exception>
    public void Assign(NamedTensor<T> value) => Replace(Fitting(value));

    /// <summary>Replaces the value of a scalar variable. Stands for <c>Variable.assign</c>.</summary>
    /// <param name="value">The new value.</param>
    /// <exception cref="OperandException">The variable is not a scalar; it keeps its values.</exception>
    public void Assign(T value) => Replace(Fitting(value));

    /// <summary>Adds to the values, element by element, as one step: of several threads that add at once, none is lost. Stands for
    /// <c>Variable.assign_add</c>.</summary>
    /// <param name="value">What to add, of the variable's shape.</param>
    /// <exception cref="OperandException">The value has another shape; the variable keeps its values.</exception>
    /// <exception cref="NotSupportedException">The variable holds truth values.</exception>
    public void AssignAdd(Tensor<T> value) => Update(ElementArithmetic.Add, Fitting(value));

    /// <inheritdoc cref="AssignAdd(Tensor{T})"/>
    public void AssignAdd(NamedTensor<T> value) => Update(ElementArithmetic.Add, Fitting(value));

    /// <summary>Adds to the value of a scalar variable, as one step. Stands for <c>Variable.assign_add</c>.</summary>
    /// <param name="value">What to add.</param>
    /// <exception cref="OperandException">The variable is not a scalar; it keeps its values.</exception>
    /// <exception cref="NotSupportedException">The variable holds a truth value.</exception>
    public void AssignAdd(T value) => Update(ElementArithmetic.Add, Fitting(value));

    /// <summary>Subtracts from the values, element by element, as one step: of several threads that subtract at once, none is lost. Stands
    /// for <c>Variable.assign_sub</c>.</summary>
    /// <param name="value">What to subtract, of the variable's shape.</param>
    /// <exception cref="OperandException">The value has another shape; the variable keeps its values.</exception>
    /// <exception cref="NotSupportedException">The variable holds truth values.</exception>
    public void AssignSub(Tensor<T> value) => Update(ElementArithmetic.Subtract, Fitting(value));

    /// <inheritdoc cref="AssignSub(Tensor{T})"/>
    public void AssignSub(NamedTensor<T> value) => Update(ElementArithmetic.Subtract, Fitting(value));

    /// <summary>Subtracts from the value of a scalar variable, as one step. Stands for <c>Variable.assign_sub</c>.</summary>
    /// <param name="value">What to subtract.</param>
    /// <exception cref="OperandException">The variable is not a scalar; it keeps its values.</exception>
    /// <exception cref="NotSupportedException">The variable holds a truth value.</exception>
    public void AssignSub(T value) => Update(ElementArithmetic.Subtract, Fitting(value));

    /// <summary>Puts new elements in place of the old. The variable owns the array from then on.</summary>
    internal virtual void Replace(T[] elements)
    {
        while (true)
        {
            var before = Volatile.Read(ref _value);
            if (before is VariableStorage<T> storage)
            {
                storage.Write(elements);
                return;
            }

            if (Interlocked.CompareExchange(ref _value, elements, before) == before)
            {
                return;
            }
        }
    }

    /// <summary>Puts <paramref name="change"/> of the elements in their place, as one step.</summary>
    internal virtual void Update(Func<T[], T[], T[]> change, T[] operand)
    {
        while (true)
        {
            var before = Volatile.Read(ref _value);
            if (before is VariableStorage<T> storage)
            {
                storage.Update(elements => change(elements, operand));
                return;
            }

            if (Interlocked.CompareExchange(ref _value, change((T[])before, operand), before) == before)
            {
                return;
            }
        }
    }

    [StackTraceHidden]
    private T[] Fitting(Tensor<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TensorStorage.Fits(value, Shape) ? TensorStorage.CopyElements(value) : throw Unfitting($"shape {TensorStorage.ShapeOf(value)}");
    }

    [StackTraceHidden]
    private T[] Fitting(NamedTensor<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Graph != Graph)
        {
            throw new OperandException(
                OperandError.OtherGraph,
                $"'{value.Name}' belongs to another graph than variable '{Name}'. Compute the value in the variable's graph.", nameof(value));
        }

        return value.Shape == Shape ? ((IOperand<T>)value).Elements : throw Unfitting($"shape {value.Shape} ('{value.Name}')");
    }

    [StackTraceHidden]
    private T[] Fitting(T value) => Shape.Rank == 0 ? [value] : throw Unfitting("a single number");

    private OperandException Unfitting(string given) => new(
        OperandError.ShapesDoNotFit,
        $"Variable '{Name}' has shape {Shape}, and {given} does not fit it. Give a value of the variable's shape.", "value");
}
