namespace ScopeLint;

/// <summary>What a scope hands to the variables got in it. Immutable, so a scope that is given nothing shares its parent's.</summary>
internal sealed record ScopeDefaults
{
    internal static ScopeDefaults Root { get; } = new();

    internal Initializer? Initializer { get; init; }

    internal Regularizer? Regularizer { get; init; }

    internal string? CachingDevice { get; init; }

    internal Partitioner? Partitioner { get; init; }

    internal VariableGetter? CustomGetter { get; init; }

    internal DType DType { get; init; } = DType.Float32;

    internal bool? UseResource { get; init; }

    internal Constraint? Constraint { get; init; }

    /// <summary>Whether getting an existing variable by name is a mere look-up: nothing here can change what is asked for, or make an error
    /// of a shape that is given.</summary>
    internal bool AreTransparent { get; private init; } = true;

    /// <summary>These defaults with what is given in place of their own. The constraint is the exception: it does not flow.</summary>
    internal ScopeDefaults Override(Initializer? initializer, Regularizer? regularizer, string? cachingDevice, Partitioner? partitioner,
        VariableGetter? customGetter, DType? dtype, bool? useResource, Constraint? constraint)
    {
        if (initializer is null && regularizer is null && cachingDevice is null && partitioner is null && customGetter is null
            && dtype is null && useResource is null && constraint == Constraint)
        {
            return this;
        }

        var changed = this with
        {
            Initializer = initializer ?? Initializer,
            Regularizer = regularizer ?? Regularizer,
            CachingDevice = cachingDevice ?? CachingDevice,
            Partitioner = partitioner ?? Partitioner,
            CustomGetter = customGetter is null ? CustomGetter : Compose(customGetter, CustomGetter),
            DType = dtype ?? DType,
            UseResource = useResource ?? UseResource,
            Constraint = constraint,
        };
        return changed with
        {
            AreTransparent = changed.CustomGetter is null && changed.Partitioner is null && changed.Initializer?.OwnShape is null,
        };
    }

    /// <summary>The inner scope's getter is called first; what it calls as its getter is the outer scope's.</summary>
    private static VariableGetter Compose(VariableGetter inner, VariableGetter? outer) =>
        outer is null ? inner : (getter, request) => inner(passedOn => outer(getter, passedOn), request);
}
