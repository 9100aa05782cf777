namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Questions about kinds of mistakes.</summary>
internal static class FindingKinds
{
    /// <summary>Whether a mistake of a kind ends in an exception. Others are a matter of the code that makes them, and of nobody who calls it.</summary>
    public static bool Throws(this FindingKind kind) => kind is FindingKind.DuplicateVariable or FindingKind.MissingVariable or FindingKind.NeverCreated or FindingKind.ShapeConflict
        or FindingKind.DTypeConflict or FindingKind.OtherGraph or FindingKind.ShapesDoNotFit or FindingKind.ReuseVariablesTooEarly or FindingKind.ReuseNeedsName
        or FindingKind.ScopeClosedOutOfOrder or FindingKind.ResetInsideGraph or FindingKind.InvalidName or FindingKind.ConflictingArguments or FindingKind.Refused;
}

/// <summary>The mistakes that interpretation finds.</summary>
internal enum FindingKind
{
    /// <summary>A variable is created a second time.</summary>
    DuplicateVariable,

    /// <summary>A variable is shared that does not exist.</summary>
    MissingVariable,

    /// <summary>A variable is shared that no code of the project creates.</summary>
    NeverCreated,

    /// <summary>A variable is shared under a shape that it does not have.</summary>
    ShapeConflict,

    /// <summary>A variable is shared under an element type that it does not have.</summary>
    DTypeConflict,

    /// <summary>An operation is handed operands of different graphs.</summary>
    OtherGraph,

    /// <summary>An operation is handed operands whose shapes it refuses.</summary>
    ShapesDoNotFit,

    /// <summary>A variable is shared that ReuseVariables() keeps from being created.</summary>
    ReuseVariablesTooEarly,

    /// <summary>ReuseVariables() changes nothing that anything notices.</summary>
    ReuseVariablesHasNoEffect,

    /// <summary>ReuseVariables() switches a scope that belongs to the caller.</summary>
    ReuseVariablesLeaks,

    /// <summary>A reuse argument of None leaves a scope reusing.</summary>
    ReuseArgumentHasNoEffect,

    /// <summary>Reuse is asked for together with a default name.</summary>
    ReuseNeedsName,

    /// <summary>A variable that is made anew each time is made in a scope that shares, or a scope of a default name with such a one.</summary>
    NeverShared,

    /// <summary>A scope is left open.</summary>
    ScopeNotClosed,

    /// <summary>Code is handed to another thread, where the scope is not open.</summary>
    ScopeLostOnThread,

    /// <summary>An await or a yield inside an open scope.</summary>
    ScopeAcrossAwait,

    /// <summary>A scope is closed that is not the one opened last.</summary>
    ScopeClosedOutOfOrder,

    /// <summary>The default graph is discarded while something is open.</summary>
    ResetInsideGraph,

    /// <summary>No scope or variable can have that name.</summary>
    InvalidName,

    /// <summary>A variable does not get the prefix of the name scope right around it, or around the scope of its default name.</summary>
    NameScopeDoesNotPrefix,

    /// <summary>The arguments of a get exclude each other, or do not suffice.</summary>
    ConflictingArguments,

    /// <summary>A name holds a time, a random number or the like.</summary>
    UnstableName,

    /// <summary>Something was not followed: no mistake.</summary>
    NotAnalyzed,

    /// <summary>A budget ran out: no mistake.</summary>
    BudgetExhausted,

    /// <summary>A variable is asked for in a way that throws, which no rule reports: a fix must not lead there.</summary>
    Refused,
}
