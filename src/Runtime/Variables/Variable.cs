using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>A named value that stays in its graph and can be assigned to. Stands for <c>tf.Variable</c>. See <see cref="Variable{T}"/> for
/// the values.</summary>
public abstract partial class Variable
{
    private readonly bool _useResource;
    private readonly SourceLocation _createdAt;
    private readonly Shape _shape;
    private string? _name;
    private long _timesReused;

    private protected Variable(Graph graph, VariableRequest request, Shape shape, DType dtype, Initializer? initializer)
    {
        (Graph, FullName, OperationName, _shape, DType, Initializer) = (graph, request.Name, request.Name, shape, dtype, initializer);
        (Regularizer, Constraint, CachingDevice) = (request.Regularizer, request.Constraint, request.CachingDevice);
        (Trainable, _useResource, _createdAt) = (request.Trainable ?? true, request.UseResource ?? false, request.Caller);
    }

    /// <summary>The name: the variable's operation, then <c>:0</c>, as in <c>a/v:0</c>. A partitioned variable, which has several operations,
    /// has its full name here. Stands for <c>Variable.name</c>.</summary>
    public virtual string Name => _name ??= OperationName + ":0";

    /// <summary>The name the variable is got by, scopes included, such as <c>a/v</c>. For a variable of
    /// <see cref="Create{T}(T, string?, bool, IEnumerable{string}?, string?, bool?, Constraint?, string, int)"/>, which cannot be got, the
    /// operation's name.</summary>
    public string FullName { get; }

    /// <summary>The shape, fully defined. Stands for <c>Variable.shape</c>.</summary>
    public Shape Shape => _shape;

    /// <summary>The element type. Stands for <c>Variable.dtype</c>.</summary>
    public DType DType { get; }

    /// <summary>Whether an optimizer is to change the variable. Stands for <c>Variable.trainable</c>.</summary>
    public bool Trainable { get; }

    /// <summary>The initializer that made the first values; null if they were given as such.</summary>
    public Initializer? Initializer { get; }

    /// <summary>What penalises the variable; null for nothing.</summary>
    public Regularizer? Regularizer { get; }

    /// <summary>What projects the variable after an update; null for nothing. Stands for <c>Variable.constraint</c>.</summary>
    public Constraint? Constraint { get; }

    /// <summary>Where reads of the variable are cached; null for nowhere.</summary>
    public string? CachingDevice { get; }

    /// <summary>Whether it was asked for as a resource variable. Here all variables behave as those do.</summary>
    public bool UseResource => _useResource;

    /// <summary>The graph the variable belongs to. Stands for <c>Variable.graph</c>.</summary>
    public Graph Graph { get; }

    /// <summary>Where the variable was created.</summary>
    public SourceLocation CreatedAt => _createdAt;

    /// <summary>How many times the variable was got since it was created: 0 if nobody shares it. A call that failed does not
    /// count.</summary>
    public long TimesReused => Interlocked.Read(ref _timesReused);

    /// <summary>Whether the variable is cut into shards.</summary>
    internal virtual bool IsPartitioned => false;

    /// <summary>Whether getting the variable whole is an error, because a first shard of the same name exists beside it.</summary>
    internal bool HasShardBeside { get; set; }

    /// <summary>The operation's name; settled when the variable goes into its graph.</summary>
    internal string OperationName { get; private set; }

    /// <summary>Whether the operation has the full name itself, which is thereby in use.</summary>
    internal bool HoldsOperationName { get; private set; }

    /// <summary>The variable created before this one whose name has all but the last part in common with it.</summary>
    internal Variable? Sibling { get; set; }

    /// <summary>The variable's name, shape and element type, as TensorFlow prints them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<Variable '{Name}' shape={Shape} dtype={DType.TensorFlowName}>";

    /// <summary>Whether the shape is compatible with one that is given.</summary>
    internal bool IsShapedLike(in Shape? shape)
    {
        ref readonly var wanted = ref Nullable.GetValueRefOrDefaultRef(in shape);
        return _shape.IsSameAs(in wanted) || wanted.IsCompatibleWith(_shape);
    }

    /// <summary>How the store's table reads names.</summary>
    internal readonly struct NameOf : INameOf
    {
        public static bool IgnoresCase => false;

        public static string Of(object item) => Unsafe.As<Variable>(item).FullName;
    }

    /// <summary>Counts one more get that returns the variable.</summary>
    internal void CountReuse() => Interlocked.Increment(ref _timesReused);

    internal void HoldOperationName() => (HoldsOperationName, OperationName, _name) = (true, FullName, null);

    internal void NameOperation(string name) => (OperationName, _name) = (name, null);
}
