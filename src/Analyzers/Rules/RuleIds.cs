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

    /// <summary>Code was not analysed.</summary>
    public const string NotAnalyzed = "SCL0901";
}
