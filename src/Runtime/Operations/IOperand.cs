namespace ScopeLint;

/// <summary>What an operation takes: a <see cref="NamedTensor{T}"/> or a <see cref="Variable{T}"/>. Only this library implements
/// it.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public interface IOperand<T>
{
    /// <summary>The operand's name, such as <c>a/add:0</c>.</summary>
    string Name { get; }

    /// <summary>The operand's shape.</summary>
    Shape Shape { get; }

    /// <summary>The operand's element type.</summary>
    DType DType { get; }

    /// <summary>The graph the operand belongs to.</summary>
    Graph Graph { get; }

    /// <summary>The elements in row-major order. The array is never written again once it has been handed out; assigning to a variable
    /// puts a new one in its place.</summary>
    internal T[] Elements { get; }
}
