using System.Diagnostics;

namespace ScopeLint;

/// <summary>The errors of getting variables; what each says and which rule it goes with.</summary>
[StackTraceHidden]
internal static class VariableErrors
{
    internal static ScopeException AlreadyExists(Variable existing) => About(
        existing,
        ScopeError.AlreadyExists,
        "SCL0101",
        $"Variable '{existing.FullName}' already exists, created at {existing.CreatedAt}, and the scope does not reuse. To share it, open the "
            + "scope with reuse: Reuse.Auto, or call ReuseVariables() before; for another variable, give another name.");

    internal static ScopeException DoesNotExist(VariableRequest request, string? nearest)
    {
        var flag = request.ReuseWasCalledFor ? "ReuseVariables() was called before it was created" : "the scope only reuses";
        var remedy = request.ReuseWasCalledFor
            ? "Move ReuseVariables() behind the creation, or open the scope with reuse: Reuse.Auto."
            : "Create it first, or open the scope with reuse: Reuse.Auto.";
        return new ScopeException(
            ScopeError.DoesNotExist,
            $"Variable '{request.Name}' does not exist, and {flag}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} {remedy}")
        {
            VariableName = request.Name,
            RuleId = request.ReuseWasCalledFor ? "SCL0201" : "SCL0102",
            NearestName = nearest,
        };
    }

    internal static ScopeException Frozen(string fullName) => About(
        fullName,
        ScopeError.Frozen,
        "SCL0109",
        $"Variable '{fullName}' does not exist, and the graph creates no variables any more: Freeze() was called, or an AssertNoNewVariables() is "
            + "open. Create it before that.");

    internal static ScopeException ShapeMismatch(Variable existing, Shape wanted) => About(
        existing,
        ScopeError.ShapeMismatch,
        "SCL0104",
        $"Variable '{existing.FullName}' has shape {existing.Shape}, created at {existing.CreatedAt}, and cannot be shared as {wanted}. "
            + "Ask for the first shape, leave the shape out, or give another name.");

    internal static ScopeException DTypeMismatch(Variable existing, DType wanted) => About(
        existing,
        ScopeError.DTypeMismatch,
        "SCL0105",
        $"Variable '{existing.FullName}' holds {existing.DType.TensorFlowName}, created at {existing.CreatedAt}, and cannot be shared as "
            + $"{wanted.TensorFlowName}. Ask for the first element type, or give another name.");

    internal static ScopeException InitializerDTypeMismatch(string fullName, DType initializer, DType wanted) => About(
        fullName,
        ScopeError.DTypeMismatch,
        "SCL0403",
        $"Variable '{fullName}' is asked for as {wanted.TensorFlowName}, but its initial value holds {initializer.TensorFlowName}. "
            + "Ask for the value's element type, or give a value of the other.");

    internal static ScopeException GetterDTypeMismatch(string fullName, Variable gotten, DType wanted) => About(
        fullName,
        ScopeError.DTypeMismatch,
        "SCL0105",
        $"Variable '{fullName}' was asked for as {wanted.TensorFlowName}, but the custom getter gave '{gotten.FullName}', which holds "
            + $"{gotten.DType.TensorFlowName}. Return a variable of the element type asked for.");

    internal static ScopeException ShapeUndefined(string fullName, Shape? shape) => About(
        fullName,
        ScopeError.ShapeUndefined,
        "SCL0403",
        $"Variable '{fullName}' does not exist yet and cannot be created "
            + (shape is null ? "without a shape" : $"with shape {shape}, in which a length is not known")
            + ". Give the whole shape, or an initial value that brings its own.");

    internal static ScopeException ConflictingArguments(string fullName, Shape given, Shape own) => About(
        fullName,
        ScopeError.ConflictingArguments,
        "SCL0403",
        $"Variable '{fullName}' is asked for with shape {given} and with an initial value, which brings its own shape {own}. Drop one of the two.");

    internal static ScopeException Partitioned(string fullName, Variable part) => About(
        part,
        ScopeError.PartitionMismatch,
        "SCL0108",
        $"Variable '{fullName}' is asked for whole, but exists cut into shards: '{part.FullName}' was created at {part.CreatedAt}. "
            + "Ask for it under Reuse.True or with the same partitioner, or give another name.");

    internal static ScopeException NotPartitioned(Variable existing) => About(
        existing,
        ScopeError.PartitionMismatch,
        "SCL0108",
        $"Variable '{existing.FullName}' is asked for cut into shards, but exists whole, created at {existing.CreatedAt}. "
            + "Leave out the partitioner, or give another name.");

    internal static ScopeException OtherPartition(string fullName, Variable existing, IEnumerable<int> wanted, string found) => About(
        existing,
        ScopeError.PartitionMismatch,
        null,
        $"Variable '{fullName}' is asked for cut into [{string.Join(", ", wanted)}] shards, but exists cut otherwise: {found}, created at "
            + $"{existing.CreatedAt}. Use the same partitioner, or give another name.");

    internal static ScopeException BadPartition(string fullName, Shape shape, IEnumerable<int> cuts) => About(
        fullName,
        ScopeError.PartitionMismatch,
        null,
        $"Variable '{fullName}' of shape {shape} cannot be cut into [{string.Join(", ", cuts)}] shards. A partitioner must give one count of at "
            + "least 1 for each axis, at most one of them above 1, and the variable needs an axis.");

    private static ScopeException About(Variable existing, ScopeError error, string? rule, string message) =>
        new(error, message) { VariableName = existing.FullName, RuleId = rule, FirstCreatedAt = existing.CreatedAt };

    private static ScopeException About(string fullName, ScopeError error, string? rule, string message) =>
        new(error, message) { VariableName = fullName, RuleId = rule };
}
