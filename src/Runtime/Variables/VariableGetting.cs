namespace ScopeLint;

/// <summary>The way from a call to the graph's store: through the current scope's name, flag, defaults and custom getters. Stands for
/// <c>VariableScope.get_variable</c>.</summary>
internal static class VariableGetting
{
    private const string DefaultName = "Variable";

    /// <summary>The variable of the name, if it exists and the scope only has to be asked for its prefix and its flag; null if there is more
    /// to do.</summary>
    internal static Variable? FindShared(ThreadContext.Place place, string name)
    {
        var scope = place.Scopes.Current;
        if (scope.Reuse == Reuse.None || !scope.Defaults.AreTransparent)
        {
            return null;
        }

        var found = place.Graph.Variables.Find(scope.Prefix, scope.PrefixHash, name);
        return found is { IsPartitioned: false, HasShardBeside: false } ? found : null;
    }

    /// <summary>Gets or creates a variable as asked for, <paramref name="asked"/> having the name within the scope.</summary>
    internal static Variable Get(ThreadContext.Place place, VariableGetter? customGetter, DType? dtype, VariableRequest asked)
    {
        var (graph, scope) = (place.Graph, place.Scopes.Current);
        var request = WithDefaults(asked, scope, dtype);
        if (dtype is { } wanted && asked.Initializer?.OwnDType is { } own && own != wanted)
        {
            throw VariableErrors.InitializerDTypeMismatch(request.Name, own, wanted);
        }

        // Variables are named by variable scopes only; operations made on the way stand at the root.
        var path = place.Scopes.NamePath;
        place.Scopes.NamePath = NamePath.Root;
        try
        {
            var getter = customGetter ?? scope.CustomGetter;
            var gotten = getter is null ? graph.Variables.Get(request) : getter(graph.Variables.Get, request);
            if (gotten is null)
            {
                throw new InvalidOperationException(
                    $"The custom getter gave null for variable '{request.Name}'. Return what the getter it is handed gives, or another variable.");
            }

            return dtype is null || gotten.DType == dtype ? gotten : throw VariableErrors.GetterDTypeMismatch(request.Name, gotten, dtype.Value);
        }
        finally
        {
            place.Scopes.NamePath = path;
        }
    }

    /// <summary>Creates a variable that is not in the store.</summary>
    internal static Variable<T> Create<T>(T[] elements, Shape shape, string? name, VariableRequest request)
    {
        _ = DTypes.Of<T>();
        var (graph, scopes) = ThreadContext.Current.Here;
        var collections = Draft.CollectionsOf(request);
        var operation = graph.UniqueName(name ?? DefaultName);
        var named = request with { Name = operation, UseResource = request.UseResource ?? scopes.Current.UseResource };
        var variable = new Variable<T>(graph, named, shape, initializer: null, elements);
        graph.Variables.AddUnshared(new Draft(variable, null, collections));
        return variable;
    }

    private static VariableRequest WithDefaults(VariableRequest asked, VariableScope scope, DType? dtype) => asked with
    {
        Name = scope.Prefix + asked.Name,
        DType = dtype ?? scope.DType,
        DTypeIsGiven = dtype is not null,
        Initializer = asked.Initializer ?? scope.Initializer,
        Regularizer = asked.Regularizer ?? scope.Regularizer,
        Reuse = scope.Reuse,
        ReuseWasCalledFor = scope.ReuseWasCalledFor,
        CachingDevice = asked.CachingDevice ?? scope.CachingDevice,
        Partitioner = asked.Partitioner ?? scope.Partitioner,
        UseResource = asked.UseResource ?? scope.UseResource,
        Constraint = asked.Constraint ?? scope.Constraint,
    };
}
