namespace ScopeLint;

/// <summary>The ways in which using scopes and variables fails.</summary>
public enum ScopeError
{
    /// <summary>A variable is to be created whose name is taken, in a scope that does not reuse.</summary>
    AlreadyExists,

    /// <summary>A variable is to be reused that does not exist.</summary>
    DoesNotExist,

    /// <summary>A variable exists with another shape than is asked for.</summary>
    ShapeMismatch,

    /// <summary>A variable or initial value has another element type than is asked for.</summary>
    DTypeMismatch,

    /// <summary>A variable is to be created without a fully defined shape.</summary>
    ShapeUndefined,

    /// <summary>A variable exists cut into other shards than are asked for, or cut where it is asked for whole, or whole where it is asked
    /// for cut; or a partitioner's answer cuts no variable of that shape.</summary>
    PartitionMismatch,

    /// <summary>A name has characters no operation can have.</summary>
    InvalidName,

    /// <summary>A scope is opened with neither a name nor a default name.</summary>
    NeedsName,

    /// <summary>Reuse is asked for with a default name, which never names the same scope twice.</summary>
    ReuseNeedsName,

    /// <summary>A scope is closed that is not the one opened last on the thread.</summary>
    ImproperNesting,

    /// <summary>The default graph is reset while something is open.</summary>
    NestedReset,

    /// <summary>A variable is to be created in a graph that creates none any more.</summary>
    Frozen,

    /// <summary>An initializer that brings its own shape is given together with a shape.</summary>
    ConflictingArguments,
}
