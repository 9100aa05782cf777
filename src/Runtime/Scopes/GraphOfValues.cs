using System.Diagnostics;

namespace ScopeLint;

/// <summary>The graph that the tensors given to a scope belong to. Stands for TensorFlow's <c>_get_graph_from_inputs</c>.</summary>
[StackTraceHidden]
internal static class GraphOfValues
{
    /// <summary>Makes the tensors' graph the default one, if there are tensors.</summary>
    /// <returns>What to dispose when the scope is closed; null if nothing was entered.</returns>
    /// <exception cref="OperandException">The tensors belong to several graphs.</exception>
    internal static GraphToken? Enter(IEnumerable<NamedTensor>? values)
    {
        NamedTensor? first = null;
        foreach (var value in values ?? [])
        {
            ArgumentNullException.ThrowIfNull(value, nameof(values));
            first ??= value;
            if (value.Graph != first.Graph)
            {
                throw new OperandException(
                    OperandError.OtherGraph,
                    $"'{first.Name}' and '{value.Name}' belong to different graphs, and a scope opens in one. Pass tensors of one graph.", nameof(values));
            }
        }

        return first is null ? null : new GraphToken(first.Graph);
    }
}
