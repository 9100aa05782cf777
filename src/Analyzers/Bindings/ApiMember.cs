namespace ScopeLint.Analyzers.Bindings;

/// <summary>The members of a scope library that mean something to the analysis.</summary>
internal enum ApiMember
{
    /// <summary>Not a member of the library at all.</summary>
    None,

    /// <summary>A member of the library that neither reads nor changes scopes, names or the store.</summary>
    Neutral,

    /// <summary>Opens a variable scope by name or by default name.</summary>
    OpenByName,

    /// <summary>Opens a variable scope by a captured scope object.</summary>
    OpenByObject,

    /// <summary>Closes a variable scope.</summary>
    CloseScope,

    /// <summary>The current variable scope.</summary>
    CurrentScope,

    /// <summary>The full name of a variable scope.</summary>
    ScopeName,

    /// <summary>The reuse flag of a variable scope.</summary>
    ScopeReuse,

    /// <summary>The full name of a variable.</summary>
    VariableName,

    /// <summary>The name of a variable's tensor: that of its operation and the number of an output.</summary>
    TensorName,

    /// <summary>Sets the reuse flag of a variable scope.</summary>
    ReuseVariables,

    /// <summary>Opens a name scope.</summary>
    OpenNameScope,

    /// <summary>The prefix of the current name scope.</summary>
    CurrentNameScope,

    /// <summary>The prefix of a name scope, or of the one that a variable scope was first opened with.</summary>
    NameScopeName,

    /// <summary>Takes a name for an operation.</summary>
    UniqueName,

    /// <summary>Closes a name scope.</summary>
    CloseNameScope,

    /// <summary>Asks the store for a variable.</summary>
    GetVariable,

    /// <summary>Looks for a variable without creating it.</summary>
    FindVariable,

    /// <summary>A part of a request that a custom getter sees.</summary>
    RequestPart,

    /// <summary>Makes a variable that the store never holds.</summary>
    CreateVariable,

    /// <summary>Makes a graph.</summary>
    NewGraph,

    /// <summary>The default graph.</summary>
    DefaultGraph,

    /// <summary>Makes a graph the default until disposed.</summary>
    EnterGraph,

    /// <summary>Discards the default graph.</summary>
    ResetGraph,

    /// <summary>Says that a graph creates no variables any more.</summary>
    FreezeGraph,

    /// <summary>Says so until disposed.</summary>
    FreezeGraphForNow,
}
