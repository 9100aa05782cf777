using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>The way from a call to the graph's store: through the current scope's name, flag, defaults and custom getters. Stands for
/// <c>VariableScope.get_variable</c>.</summary>
[StackTraceHidden]
internal static class VariableGetting
{
    private const string DefaultName = "Variable";

    /// <summary>The variable asked for, if it exists as asked for and the scope only has to be asked for its prefix and its flag; null if
    /// there is more to do.</summary>
    internal static Variable<T>? FindShared<T>(AmbientContext.Place place, string name, in Shape? shape)
    {
        var scope = place.Position.Current;
        if (scope.Reuse == Reuse.None || !scope.Defaults.AreTransparent)
        {
            return null;
        }

        var found = place.Graph.VariableTable.Find(scope.Prefix, scope.PrefixHash, name);
        // Being of exactly this type, it is no partitioned variable.
        if (found is null || found.GetType() != typeof(Variable<T>) || found.HasShardBeside || (shape.HasValue && !found.IsShapedLike(in shape)))
        {
            return null;
        }

        found.CountReuse();
        return Unsafe.As<Variable<T>>(found);
    }

    /// <summary>What is asked for, with the scope's defaults filled in.</summary>
    internal static VariableRequest Request(VariableScope scope, string name, DType? dtype, Shape? shape, Initializer? initializer,
        Regularizer? regularizer, bool? trainable, IEnumerable<string>? collections, string? cachingDevice, Partitioner? partitioner,
        bool validateShape, bool? useResource, Constraint? constraint, SourceLocation caller) => new(scope.Prefix + name, caller)
        {
            Shape = shape,
            DType = dtype ?? scope.DType,
            DTypeIsGiven = dtype is not null,
            Initializer = initializer ?? scope.Initializer,
            Regularizer = regularizer ?? scope.Regularizer,
            Reuse = scope.Reuse,
            ReuseWasCalledFor = scope.ReuseWasCalledFor,
            Trainable = trainable,
            Collections = collections,
            CachingDevice = cachingDevice ?? scope.CachingDevice,
            Partitioner = partitioner ?? scope.Partitioner,
            ValidateShape = validateShape,
            UseResource = useResource ?? scope.UseResource,
            Constraint = constraint ?? scope.Constraint,
        };

    /// <summary>Gets or creates a variable. The initializer is the one that the caller gave, not the scope's.</summary>
    internal static Variable Get(AmbientContext.Place place, VariableGetter? customGetter, Initializer? given, VariableRequest request)
    {
        var (graph, scope) = (place.Graph, place.Position.Current);
        if (request.DTypeIsGiven && given?.OwnDType is { } own && own != request.DType)
        {
            throw VariableErrors.InitializerDTypeMismatch(request.Name, own, request.DType);
        }

        // Variables are named by variable scopes only; operations made on the way stand at the root.
        using var names = AmbientContext.Current.NamesAt(graph, NamePath.Root);
        var getter = customGetter ?? scope.CustomGetter;
        var gotten = getter is null ? graph.Variables.Get(request) : getter(graph.Variables.Get, request);
        if (gotten is null)
        {
            throw new InvalidOperationException(
                $"The custom getter gave null for variable '{request.Name}'. Return what the getter it is handed gives, or another variable.");
        }

        return !request.DTypeIsGiven || gotten.DType == request.DType
            ? gotten
            : throw VariableErrors.GetterDTypeMismatch(request.Name, gotten, request.DType);
    }

    /// <summary>Creates a variable that is not in the store.</summary>
    internal static Variable<T> Create<T>(T[] elements, Shape shape, string? name, VariableRequest request)
    {
        _ = DTypes.Of<T>();
        var (graph, position) = AmbientContext.Current.Here;
        graph.ThrowIfFrozen(position.NamePath.Prefix + (name ?? DefaultName));
        var collections = Draft.CollectionsOf(request);
        var operation = graph.UniqueName(name ?? DefaultName);
        var named = request with { Name = operation, UseResource = request.UseResource ?? position.Current.UseResource };
        var variable = new Variable<T>(graph, named, shape, initializer: null, elements);
        graph.Variables.AddUnshared(new Draft(variable, null, collections));
        return variable;
    }
}
