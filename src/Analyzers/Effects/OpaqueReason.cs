namespace ScopeLint.Analyzers.Effects;

/// <summary>Why a piece of code was not followed.</summary>
internal enum OpaqueReason
{
    /// <summary>A method, property or constructor of this project that reaches the library: it may create variables and change scopes.</summary>
    SourceCall,

    /// <summary>Code of another assembly that may reach the library: it may create variables.</summary>
    ForeignCall,

    /// <summary>A branch with effects: if, switch, conditional expression, short-circuit operator.</summary>
    Branch,

    /// <summary>A loop with effects.</summary>
    Loop,

    /// <summary>A try statement with effects.</summary>
    Try,

    /// <summary>A lambda or local function with effects, handed on to run at a time that is not known.</summary>
    Delegate,

    /// <summary>An await or a yield: what follows may run on another thread, or later.</summary>
    Suspension,

    /// <summary>A jump by goto or to a label.</summary>
    Goto,

    /// <summary>A graph or scope object whose origin is not known.</summary>
    UnknownObject,

    /// <summary>A use of the library that is not a call, such as a method group.</summary>
    IndirectUse,

    /// <summary>A name scope or default graph that is not opened by a using statement or declaration.</summary>
    UnstructuredLifetime,

    /// <summary>Code that does not compile.</summary>
    BrokenCode,
}

/// <summary>What follows from each <see cref="OpaqueReason"/>.</summary>
internal static class OpaqueReasons
{
    /// <summary>Whether the path can be followed beyond such code, with only the store opened.</summary>
    public static bool LeavesScopesAlone(this OpaqueReason reason) => reason is OpaqueReason.ForeignCall;
}
