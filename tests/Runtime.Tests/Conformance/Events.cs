using System.Text.Json.Nodes;

namespace ScopeLint.Runtime.Tests.Conformance;

/// <summary>The events of a trace, in the words of the conformance vectors.</summary>
internal static class Events
{
    internal static JsonObject Ok() => new() { ["ok"] = true };

    internal static JsonObject Opened(VariableScope scope) => new()
    {
        ["scope"] = scope.Name,
        ["original_name_scope"] = scope.OriginalNameScope,
        ["reuse"] = scope.Reuse switch { Reuse.True => true, Reuse.Auto => "auto", _ => false },
    };

    internal static JsonObject Created(Variable variable, List<Variable> seen) => new()
    {
        ["variable"] = variable.Name,
        ["identity"] = Identity(variable, seen),
    };

    internal static JsonObject Got(Variable variable, List<Variable> seen)
    {
        var got = Created(variable, seen);
        got["shape"] = Lengths(variable.Shape);
        got["dtype"] = variable.DType.TensorFlowName;
        if (PartsOf(variable) is { } parts)
        {
            got["parts"] = new JsonArray([.. parts.Select(part => (JsonNode)part.Name)]);
            got["part_shapes"] = new JsonArray([.. parts.Select(part => (JsonNode)Lengths(part.Shape))]);
            return got;
        }

        got["initializer"] = variable.Initializer?.Name;
        got["trainable"] = variable.Trainable;
        if (variable.CachingDevice is { } device)
        {
            got["caching_device"] = device;
        }

        return got;
    }

    internal static JsonObject Collection(IEnumerable<Variable> variables) => new()
    {
        ["names"] = new JsonArray([.. variables.Select(variable => (JsonNode)variable.Name)]),
    };

    internal static JsonObject Error(ScopeError error) => new()
    {
        ["error"] = error switch
        {
            ScopeError.AlreadyExists => "already-exists",
            ScopeError.DoesNotExist => "does-not-exist",
            ScopeError.ShapeMismatch => "shape-mismatch",
            ScopeError.DTypeMismatch => "dtype-mismatch",
            ScopeError.ShapeUndefined => "shape-undefined",
            ScopeError.PartitionMismatch => "partition-mismatch",
            ScopeError.InvalidName => "invalid-name",
            ScopeError.NeedsName => "needs-name",
            ScopeError.ReuseNeedsName => "reuse-needs-name",
            ScopeError.NestedReset => "reset-nested",
            _ => $"unexpected: {error}",
        },
    };

    private static int Identity(Variable variable, List<Variable> seen)
    {
        var known = seen.FindIndex(other => ReferenceEquals(other, variable));
        if (known >= 0)
        {
            return known;
        }

        seen.Add(variable);
        return seen.Count - 1;
    }

    private static IReadOnlyList<Variable>? PartsOf(Variable variable) => variable switch
    {
        PartitionedVariable<float> partitioned => partitioned.Parts,
        PartitionedVariable<double> partitioned => partitioned.Parts,
        PartitionedVariable<int> partitioned => partitioned.Parts,
        _ => null,
    };

    private static JsonArray Lengths(Shape shape) => new([.. shape.ToArray().Select(length => (JsonNode)length)]);
}
