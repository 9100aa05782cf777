namespace ScopeLint;

/// <summary>Owns variables, operation names and collections. Stands for <c>tf.Graph</c>. Many threads may use one graph at once; each has
/// its own current scope in it.</summary>
public sealed partial class Graph
{
    private static Graph s_processDefault = new();

    // One for each thread, or one for all where positions are not changed.
    private readonly ThreadLocal<GraphPosition>? _positions;
    private readonly GraphPosition? _bottom;

    /// <summary>Makes an empty graph.</summary>
    /// <param name="flow">Whether scopes belong to the thread that opens them, as in TensorFlow, or to its async code.</param>
    public Graph(ScopeFlow flow = ScopeFlow.Thread)
    {
        (Flow, Names, Variables) = (flow, new OperationNames(VariableTable), new VariableStore(this, VariableTable));
        if (flow == ScopeFlow.Async)
        {
            _bottom = new GraphPosition(flow);
        }
        else
        {
            _positions = new(static () => new GraphPosition(ScopeFlow.Thread));
        }
    }

    /// <summary>The graph this thread works in: the innermost <see cref="AsDefault"/>; within an open scope, the graph it was opened in; else
    /// the one all threads share. Stands for <c>tf.get_default_graph</c>.</summary>
    public static Graph Default => AmbientContext.Current.Here.Graph;

    /// <summary>All variables of the graph that were not put into other collections instead, in the order of creation. A partitioned
    /// variable counts as its parts. Stands for <c>tf.global_variables</c>.</summary>
    public IReadOnlyList<Variable> GlobalVariables => GetCollection(GraphKeys.GlobalVariables);

    /// <summary>The graph's trainable variables in the order of creation. Stands for <c>tf.trainable_variables</c>.</summary>
    public IReadOnlyList<Variable> TrainableVariables => GetCollection(GraphKeys.TrainableVariables);

    /// <summary>The penalties of regularizers: scalars of the regularized variables' element types, in the order of creation. Stands for
    /// <c>tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)</c>.</summary>
    public IReadOnlyList<NamedTensor> RegularizationLosses => GetTensors(GraphKeys.RegularizationLosses);

    internal static Graph ProcessDefault => Volatile.Read(ref s_processDefault);

    internal VariableStore Variables { get; }

    /// <summary>The variables by full name, for looking up only; <see cref="Variables"/> writes to it.</summary>
    internal NameTable<Variable, Variable.NameOf> VariableTable { get; } = new();

    internal OperationNames Names { get; }

    internal GraphCollections<Variable> VariableCollections { get; } = new();

    internal GraphCollections<NamedTensor> TensorCollections { get; } = new();

    /// <summary>Whether scopes belong to the thread that opens them or to its async code.</summary>
    public ScopeFlow Flow { get; }

    /// <summary>Where this thread stands while it has another graph open, or none.</summary>
    internal GraphPosition PositionOfThisThread => _bottom ?? _positions!.Value!;

    /// <summary>Replaces the default graph that all threads share by an empty one. Stands for <c>tf.reset_default_graph</c>. Threads with
    /// an open scope stay in their graph until they close it.</summary>
    /// <exception cref="ScopeException">NestedReset: this thread has a scope or an <see cref="AsDefault"/> open; nothing was reset.</exception>
    public static void ResetDefault()
    {
        if (AmbientContext.Current.Top is { } open)
        {
            throw ScopeErrors.NestedReset(open);
        }

        Volatile.Write(ref s_processDefault, new Graph());
    }

    /// <summary>Makes this graph the default one of this thread until the result is disposed. Stands for <c>Graph.as_default</c>.</summary>
    /// <returns>Dispose it, on this thread and after whatever is opened inside, to have the former default back.</returns>
    public IDisposable AsDefault() => new GraphToken(this);

    /// <summary>The variables in a collection, in the order of adding. Stands for <c>Graph.get_collection</c>.</summary>
    /// <param name="key">The collection's name, such as one of <see cref="GraphKeys"/>.</param>
    /// <param name="scope">If not empty, only variables whose name begins with it; a plain prefix, not a pattern.</param>
    /// <returns>A copy: later additions do not show in it. Empty if there is no such collection.</returns>
    public IReadOnlyList<Variable> GetCollection(string key, string? scope = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return VariableCollections.Get(key, string.IsNullOrEmpty(scope) ? null : item => item.Name.StartsWith(scope, StringComparison.Ordinal));
    }

    /// <summary>The tensors in a collection, such as the penalties under <see cref="GraphKeys.RegularizationLosses"/>, in the order of
    /// adding. Stands for <c>Graph.get_collection</c>.</summary>
    /// <param name="key">The collection's name.</param>
    /// <param name="scope">If not empty, only tensors whose name begins with it; a plain prefix, not a pattern.</param>
    /// <returns>A copy: later additions do not show in it. Empty if there is no such collection.</returns>
    public IReadOnlyList<NamedTensor> GetTensors(string key, string? scope = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TensorCollections.Get(key, string.IsNullOrEmpty(scope) ? null : item => item.Name.StartsWith(scope, StringComparison.Ordinal));
    }

    /// <summary>The variables of a collection that stand under a scope, by whole segments: <c>gen</c> does not mean <c>generator</c>, as it
    /// does in <see cref="GetCollection"/>, which takes a plain prefix as TensorFlow does.</summary>
    /// <param name="scope">The scope's full name; null or empty for all variables.</param>
    /// <param name="key">The collection's name.</param>
    /// <returns>A copy, in the order of adding.</returns>
    public IReadOnlyList<Variable> VariablesUnder(string? scope, string key = GraphKeys.GlobalVariables)
    {
        ArgumentNullException.ThrowIfNull(key);
        return VariableCollections.Get(key, string.IsNullOrEmpty(scope) ? null : item => IsUnder(item.FullName, scope));
    }

    /// <summary>The variables of one element type that stand under a scope, by whole segments; no casts needed.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="scope">The scope's full name; null or empty for all variables.</param>
    /// <param name="key">The collection's name.</param>
    /// <returns>A copy, in the order of adding.</returns>
    public IReadOnlyList<Variable<T>> VariablesUnder<T>(string? scope = null, string key = GraphKeys.GlobalVariables) =>
        [.. VariablesUnder(scope, key).OfType<Variable<T>>()];

    /// <summary>Adds a variable to a collection, once more if it is in it already. Stands for <c>Graph.add_to_collection</c>.</summary>
    /// <param name="key">The collection's name.</param>
    /// <param name="variable">The variable.</param>
    public void AddToCollection(string key, Variable variable)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(variable);
        VariableCollections.Add(key, variable);
    }

    /// <summary>Adds a tensor to a collection, once more if it is in it already. Stands for <c>Graph.add_to_collection</c>.</summary>
    /// <param name="key">The collection's name.</param>
    /// <param name="tensor">The tensor.</param>
    public void AddToCollection(string key, NamedTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(tensor);
        TensorCollections.Add(key, tensor);
    }

    /// <summary>Takes an operation name under this thread's current name scope in this graph. If the name is in use, whatever its letter
    /// case, the first free one of <c>name_1</c>, <c>name_2</c>, … is taken. A name that ends in a slash is absolute and is given back
    /// without it, in use or not: it is how an operation takes the name of its scope. Stands for <c>Graph.unique_name</c>.</summary>
    /// <param name="name">The name wished for.</param>
    /// <returns>The full name, name scopes included.</returns>
    /// <exception cref="ScopeException">InvalidName: no operation can be called that; nothing was taken.</exception>
    public string UniqueName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = AmbientContext.Current.PositionIn(this).NamePath;
        var absolute = OperationNames.Absolute(name);
        if (name.Length == 0 || !(path.IsRoot || absolute is not null ? NameRules.IsValidAtRoot(name) : NameRules.IsValidInside(name)))
        {
            throw ScopeErrors.InvalidName("operation", name, path.Prefix + name);
        }

        return absolute ?? OperationNames.Numbered(path.Prefix + name, Names.Claim(path.Prefix, path.Hash, name));
    }

    private static bool IsUnder(string name, string scope)
    {
        var length = scope.EndsWith('/') ? scope.Length - 1 : scope.Length;
        return name.StartsWith(scope, StringComparison.Ordinal) && (name.Length == length || name[length] == '/');
    }
}
