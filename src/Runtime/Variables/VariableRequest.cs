namespace ScopeLint;

/// <summary>Stands between a request and the variable: may change the request, pass it on, use several variables, or return another.
/// Stands for the <c>custom_getter</c> of <c>tf.variable_scope</c> and <c>tf.get_variable</c>.</summary>
/// <param name="getter">Gets a variable as an outer scope's custom getter, or in the end the graph itself, does.</param>
/// <param name="request">What was asked for, the scope's defaults filled in.</param>
/// <returns>The variable the caller gets; of the element type asked for.</returns>
public delegate Variable VariableGetter(Func<VariableRequest, Variable> getter, VariableRequest request);

/// <summary>What is asked for when a variable is got, with the scope's defaults filled in.</summary>
public sealed record VariableRequest
{
    internal VariableRequest(string name, SourceLocation caller) => (Name, Caller) = (name, caller);

    /// <summary>The full name, such as <c>a/b/v</c>.</summary>
    public string Name { get; init; }

    /// <summary>The shape; null if not given.</summary>
    public Shape? Shape { get; init; }

    /// <summary>The element type.</summary>
    public DType DType { get; init; }

    /// <summary>What makes the first values; null for the default of the element type.</summary>
    public Initializer? Initializer { get; init; }

    /// <summary>What penalises the variable; null for nothing.</summary>
    public Regularizer? Regularizer { get; init; }

    /// <summary>Whether to create, to share, or whichever is possible.</summary>
    public Reuse Reuse { get; init; }

    /// <summary>Whether an optimizer is to change the variable; null for yes.</summary>
    public bool? Trainable { get; init; }

    /// <summary>The collections a new variable is put into; null for <see cref="GraphKeys.GlobalVariables"/>.</summary>
    public IEnumerable<string>? Collections { get; init; }

    /// <summary>Where reads of the variable are cached; null for nowhere.</summary>
    public string? CachingDevice { get; init; }

    /// <summary>What cuts the variable into shards; null to leave it whole.</summary>
    public Partitioner? Partitioner { get; init; }

    /// <summary>TensorFlow's <c>validate_shape</c>. Kept for custom getters to see; here every value has a shape.</summary>
    public bool ValidateShape { get; init; } = true;

    /// <summary>Whether the variable is a resource variable; null for no.</summary>
    public bool? UseResource { get; init; }

    /// <summary>What projects the variable after an update; null for nothing.</summary>
    public Constraint? Constraint { get; init; }

    /// <summary>Where the variable was asked for.</summary>
    public SourceLocation Caller { get; init; }

    /// <summary>Whether the caller named the element type; else it is a default, which an initial value's own type overrides.</summary>
    internal bool DTypeIsGiven { get; init; }

    /// <summary>Whether the reuse flag goes back to a call of <see cref="VariableScope.ReuseVariables"/>; error messages tell.</summary>
    internal bool ReuseWasCalledFor { get; init; }
}
