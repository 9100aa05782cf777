using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>Turns computed elements into the named result of an operation.</summary>
[StackTraceHidden]
internal static class OpResult
{
    /// <summary>Claims the operation's name and wraps its result. Called last, so that an operation that fails claims no name.</summary>
    /// <exception cref="NotSupportedException">No element type stands for <typeparamref name="T"/>.</exception>
    internal static NamedTensor<T> Make<T>(Graph graph, string operation, Shape shape, T[] elements)
    {
        var dtype = DTypes.Of<T>();
        return new NamedTensor<T>($"{graph.UniqueName(operation)}:0", shape, dtype, elements, graph);
    }

    /// <summary>The one graph the operands belong to.</summary>
    /// <exception cref="OperandException">They belong to different graphs.</exception>
    internal static Graph GraphOf<T>(IOperand<T> x, IOperand<T> y, string operation)
    {
        NotNull(x);
        NotNull(y);
        return ReferenceEquals(x.Graph, y.Graph)
            ? x.Graph
            : throw new OperandException(
                OperandError.OtherGraph,
                $"Operation '{operation}' cannot join '{x.Name}' and '{y.Name}': they belong to different graphs. Make both in one graph.");
    }

    /// <summary>Refuses an operand that is null.</summary>
    internal static void NotNull<T>(IOperand<T> operand, [CallerArgumentExpression(nameof(operand))] string parameter = "") =>
        ArgumentNullException.ThrowIfNull(operand, parameter);
}
