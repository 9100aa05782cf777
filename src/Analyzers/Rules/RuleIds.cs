namespace ScopeLint.Analyzers.Rules;

/// <summary>The ids of the rules.</summary>
public static class RuleIds
{
    /// <summary>A variable is created a second time.</summary>
    public const string DuplicateVariable = "SCL0101";

    /// <summary>A variable is shared that does not exist.</summary>
    public const string MissingVariable = "SCL0102";

    /// <summary>A variable is shared that nothing in the project creates.</summary>
    public const string NeverCreated = "SCL0103";

    /// <summary>A variable is shared under another shape.</summary>
    public const string ShapeConflict = "SCL0104";

    /// <summary>A variable is shared under another element type.</summary>
    public const string DTypeConflict = "SCL0105";

    /// <summary>An operation is handed operands of different graphs.</summary>
    public const string OtherGraph = "SCL0106";

    /// <summary>An operation is handed operands whose shapes it refuses.</summary>
    public const string ShapesDoNotFit = "SCL0107";

    /// <summary>A variable is asked for whole that is cut into shards, or the other way round.</summary>
    public const string PartitionConflict = "SCL0108";

    /// <summary>A variable is to be created in a graph that creates none any more.</summary>
    public const string FrozenGraph = "SCL0109";

    /// <summary>ReuseVariables() stands before a creation in its scope.</summary>
    public const string ReuseVariablesTooEarly = "SCL0201";

    /// <summary>ReuseVariables() changes nothing.</summary>
    public const string ReuseVariablesHasNoEffect = "SCL0202";

    /// <summary>ReuseVariables() switches the caller's scope.</summary>
    public const string ReuseVariablesLeaks = "SCL0203";

    /// <summary>Reuse.None leaves a scope reusing.</summary>
    public const string ReuseArgumentHasNoEffect = "SCL0204";

    /// <summary>Reuse is asked for with a default name.</summary>
    public const string ReuseNeedsName = "SCL0205";

    /// <summary>Variable.Create makes what sharing is asked for.</summary>
    public const string NeverShared = "SCL0206";

    /// <summary>A collection is listed by a prefix that takes another scope too, or nothing.</summary>
    public const string CollectionPrefix = "SCL0207";

    /// <summary>A scope is left open.</summary>
    public const string ScopeNotClosed = "SCL0301";

    /// <summary>Code is handed to another thread, where the scope is not open.</summary>
    public const string ScopeLostOnThread = "SCL0302";

    /// <summary>An await or a yield inside an open scope.</summary>
    public const string ScopeAcrossAwait = "SCL0303";

    /// <summary>A scope is closed that is not the one opened last.</summary>
    public const string ScopeClosedOutOfOrder = "SCL0304";

    /// <summary>A scope object is never entered.</summary>
    public const string ScopeNeverEntered = "SCL0305";

    /// <summary>The default graph is discarded while something is open.</summary>
    public const string ResetInsideGraph = "SCL0306";

    /// <summary>No scope or variable can have that name.</summary>
    public const string InvalidName = "SCL0401";

    /// <summary>A variable is asked for right inside a name scope, whose prefix it does not get.</summary>
    public const string NameScopeDoesNotPrefix = "SCL0402";

    /// <summary>The arguments of a get exclude each other, or do not suffice.</summary>
    public const string ConflictingArguments = "SCL0403";

    /// <summary>A name holds a time, a random number or the like.</summary>
    public const string UnstableName = "SCL0404";

    /// <summary>A scope is opened with neither a name nor a default name.</summary>
    public const string NameMissing = "SCL0405";

    /// <summary>Code was not analysed.</summary>
    public const string NotAnalyzed = "SCL0901";

    /// <summary>The analysis of a body ran out of a budget.</summary>
    public const string BudgetExhausted = "SCL0902";

    /// <summary>A class that describes code of another assembly, or a member of it, describes nothing that is there.</summary>
    public const string ModelDoesNotFit = "SCL0903";
}
