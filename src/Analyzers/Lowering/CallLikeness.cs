namespace ScopeLint.Analyzers.Lowering;

/// <summary>How two calls of the same function look beside each other in the source.</summary>
[Flags]
internal enum CallLikeness
{
    /// <summary>Nothing to tell.</summary>
    None = 0,

    /// <summary>The second is the first once more.</summary>
    Repeated = 1,

    /// <summary>Each is the only statement in a using statement, one after the other.</summary>
    AloneInUsings = 2,
}
