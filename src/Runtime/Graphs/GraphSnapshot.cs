namespace ScopeLint;

/// <summary>Which variables a graph could give at one time. Two snapshots are equal if the variables have the same names, shapes and element
/// types and are trained alike; values do not matter. See <see cref="Graph.Snapshot"/>.</summary>
public sealed class GraphSnapshot : IEquatable<GraphSnapshot>
{
    internal GraphSnapshot(IEnumerable<Variable> variables) => Variables = [.. variables
        .OrderBy(variable => variable.FullName, StringComparer.Ordinal)
        .Select(variable => $"{variable.FullName} {variable.Shape} {variable.DType.TensorFlowName}{(variable.Trainable ? "" : " not trainable")}")];

    /// <summary>A line for each variable, in the order of names: <c>a/w [3, 4] float32</c>.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The lines that are here and not in an earlier snapshot.</summary>
    /// <param name="earlier">The earlier snapshot.</param>
    /// <returns>What was created between the two.</returns>
    public IReadOnlyList<string> Since(GraphSnapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return [.. Variables.Except(earlier.Variables)];
    }

    /// <inheritdoc/>
    public bool Equals(GraphSnapshot? other) => other is not null && Variables.SequenceEqual(other.Variables);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphSnapshot);

    /// <inheritdoc/>
    public override int GetHashCode() => Variables.Aggregate(0, HashCode.Combine);

    /// <summary>The lines, one below the other.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Variables);
}
