namespace ScopeLint;

/// <summary>
/// Prefixes the names of variables that are got while it is open, decides whether they are created or shared, and hands them defaults.
/// Stands for <c>tf.variable_scope</c> and <c>tf.VariableScope</c> in one: the opened scope is the captured object too.
/// </summary>
public sealed partial class VariableScope : IDisposable, IOpened
{
    private readonly ScopeNode _node;
    private readonly ScopeDefaults _defaults;
    private readonly NamePath _originalNameScope;

    // Where the scope stands on the stack of what is open; all null for the root scope, which nobody opened.
    private readonly VariableScope? _outer;
    private readonly NamePath? _outerPath;
    private readonly IOpened? _below;
    private readonly GraphToken? _graph;
    private readonly SourceLocation _openedAt;
    private AmbientContext? _context;

    // What closing has to undo: at or above zero, the mark of a scope opened by object; below, the scope was opened by name.
    private readonly int _countsMark;
    private Reuse _reuse;

    private VariableScope(ScopeNode node, ScopeDefaults defaults, NamePath originalNameScope)
    {
        (_node, _defaults, _originalNameScope, _countsMark) = (node, defaults, originalNameScope, OpenedByName);
        (Prefix, PrefixHash) = (node.Prefix, node.Hash);
    }

    /// <summary>The full name, which is what precedes the names of variables: <c>a/b</c>; empty for the root scope. Stands for
    /// <c>VariableScope.name</c>.</summary>
    public string Name => _node.Name;

    /// <summary>The name scope that the scope got when it was first opened, such as <c>a/b_1/</c>; "" if it got none. Opening
    /// <see cref="NameScope"/> with it goes back there. Stands for <c>VariableScope.original_name_scope</c>.</summary>
    public string OriginalNameScope => _originalNameScope.Prefix;

    /// <summary>The reuse flag in force in this scope, inherited or given. Stands for <c>VariableScope.reuse</c>.</summary>
    public Reuse Reuse => _reuse;

    /// <summary>What makes the first values of variables that bring no initializer; null for the default of the element type.</summary>
    public Initializer? Initializer => _defaults.Initializer;

    /// <summary>What penalises variables that bring no regularizer; null for nothing.</summary>
    public Regularizer? Regularizer => _defaults.Regularizer;

    /// <summary>Where reads of the variables are cached; null for nowhere.</summary>
    public string? CachingDevice => _defaults.CachingDevice;

    /// <summary>What cuts variables that bring no partitioner; null to leave them whole.</summary>
    public Partitioner? Partitioner => _defaults.Partitioner;

    /// <summary>What getting a variable goes through, outer scopes' getters included; null for none.</summary>
    public VariableGetter? CustomGetter => _defaults.CustomGetter;

    /// <summary>The element type of variables that name none; <see cref="DType.Float32"/> at the root.</summary>
    public DType DType => _defaults.DType;

    /// <summary>Whether variables are resource variables; null where nothing was said, which means no.</summary>
    public bool? UseResource => _defaults.UseResource;

    /// <summary>What projects variables after an update. It holds in this scope only and is not handed on to scopes inside.</summary>
    public Constraint? Constraint => _defaults.Constraint;

    /// <summary>The global variables whose names stand under this scope's, in this thread's default graph. Stands for
    /// <c>VariableScope.global_variables</c>.</summary>
    public IReadOnlyList<Variable> GlobalVariables => GetCollection(GraphKeys.GlobalVariables);

    /// <summary>The trainable variables whose names stand under this scope's, in this thread's default graph. Stands for
    /// <c>VariableScope.trainable_variables</c>.</summary>
    public IReadOnlyList<Variable> TrainableVariables => GetCollection(GraphKeys.TrainableVariables);

    internal ScopeNode Node => _node;

    internal bool IsRoot => _outer is null;

    internal ScopeDefaults Defaults => _defaults;

    /// <summary>What stands before the names of variables: <c>a/b/</c>, or nothing at the root.</summary>
    internal string Prefix { get; }

    /// <summary>The <see cref="NameHash"/> of <see cref="Prefix"/>.</summary>
    internal uint PrefixHash { get; }

    /// <summary>Whether the flag goes back to a call of <see cref="ReuseVariables"/>, on this scope or one it has its flag from.</summary>
    internal bool ReuseWasCalledFor { get; private set; }

    /// <summary>The variables of a collection whose names stand under this scope's, in this thread's default graph. Stands for
    /// <c>VariableScope.get_collection</c>.</summary>
    /// <param name="key">The collection's name, such as one of <see cref="GraphKeys"/>.</param>
    /// <returns>A copy, in the order of adding.</returns>
    public IReadOnlyList<Variable> GetCollection(string key) => Graph.Default.GetCollection(key, Prefix);

    /// <summary>From now on, getting a variable in this scope returns an existing one and fails if there is none. There is no way back.
    /// Scopes opened inside from now on inherit the flag, later openings of this object copy it; scopes open inside already, and later
    /// openings of the same name, do not. Stands for <c>VariableScope.reuse_variables</c>.</summary>
    public void ReuseVariables()
    {
        if (_reuse != Reuse.True)
        {
            (_reuse, ReuseWasCalledFor) = (Reuse.True, true);
        }
    }

    /// <summary>Closes the scope: the scope around it is current again. The object stays good for opening by object.</summary>
    /// <exception cref="ScopeException">ImproperNesting: this is not what the thread opened last, it is closed already, or it is the root
    /// scope; nothing was changed.</exception>
    public void Dispose()
    {
        ScopeErrors.ThrowUnlessOnTop(this);
        var position = AmbientContext.Current.Here.Position;
        if (_countsMark == OpenedByName)
        {
            position.CloseByName(_node);
        }
        else
        {
            position.CloseByObject(_countsMark);
        }

        AmbientContext.Pop(_below, _outer!, _outerPath!);
        _context = null;
        _graph?.Dispose();
    }

    AmbientContext? IOpened.Context => _context;

    /// <inheritdoc/>
    public override string ToString() => IsRoot ? "the root variable scope" : $"variable scope '{Name}' opened at {_openedAt}";

    internal static VariableScope MakeRoot(ScopeNode node) => new(node, ScopeDefaults.Root, NamePath.Root);
}
