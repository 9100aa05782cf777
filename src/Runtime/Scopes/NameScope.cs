namespace ScopeLint;

/// <summary>
/// Prefixes the names of operations and of <see cref="Variable.Create{T}(T, string?, bool, IEnumerable{string}?, string?, bool?, Constraint?, string, int)"/>,
/// never those of <see cref="Variable.Get"/>. Stands for <c>tf.name_scope</c>.
/// </summary>
public sealed class NameScope : IDisposable, IOpened
{
    private readonly GraphToken? _graph;
    private readonly NamePath _path;
    private readonly NamePath _outerPath;
    private readonly IOpened? _below;
    private readonly VariableScope _scope;
    private AmbientContext? _context;

    private NameScope(AmbientContext context, GraphToken? graph, AmbientContext.Place place, NamePath path)
    {
        (_graph, _path) = (graph, path);
        (_below, _scope, _outerPath) = (context.Top, place.Position.Current, place.Position.NamePath);
        _context = context.Push(this, place, _scope, path);
    }

    /// <summary>The prefix of this thread's current name scope, such as <c>a/b/</c>; "" at the root. Stands for
    /// <c>Graph.get_name_scope</c>.</summary>
    public static string Current => AmbientContext.Current.Here.Position.NamePath.Prefix;

    /// <summary>The prefix this scope gives, such as <c>a/b/</c>; "" at the root.</summary>
    public string Name => _path.Prefix;

    /// <summary>Opens a name scope on this thread until it is disposed.</summary>
    /// <param name="name">The name, made unique under the current name scope; "" to go to the root; ending in a slash, the absolute prefix
    /// to go to. Null takes the default name, and without one goes to the root.</param>
    /// <param name="defaultName">What to take where <paramref name="name"/> is null.</param>
    /// <param name="values">Tensors the scope works on: it opens in their graph, which becomes the default until it is closed.</param>
    /// <returns>The opened scope.</returns>
    /// <exception cref="ScopeException">InvalidName: the name is not valid here. NeedsName: values are given, but no name.</exception>
    /// <exception cref="OperandException">The values belong to several graphs.</exception>
    public static NameScope Open(string? name, string? defaultName = null, IEnumerable<NamedTensor>? values = null)
    {
        if (name is null && defaultName is null && values is not null)
        {
            throw ScopeErrors.NeedsName("name scope");
        }

        var graph = GraphOfValues.Enter(values);
        try
        {
            var context = AmbientContext.Current;
            var place = context.Here;
            return new NameScope(context, graph, place, place.Position.NamePath.Open(place.Graph.Names, name ?? defaultName));
        }
        catch
        {
            graph?.Dispose();
            throw;
        }
    }

    /// <summary>Closes the scope: the name scope before it is current again.</summary>
    /// <exception cref="ScopeException">ImproperNesting: this is not what the thread opened last, or it is closed already; nothing was changed.</exception>
    public void Dispose()
    {
        ScopeErrors.ThrowUnlessOnTop(this);
        AmbientContext.Pop(_below, _scope, _outerPath);
        _context = null;
        _graph?.Dispose();
    }

    AmbientContext? IOpened.Context => _context;

    /// <inheritdoc/>
    public override string ToString() => $"name scope '{Name}'";
}
