namespace ScopeLint.Analyzers.Rules;

/// <summary>The ids of the rules.</summary>
public static class RuleIds
{
    /// <summary>A variable is created a second time.</summary>
    public const string DuplicateVariable = "SCL0101";

    /// <summary>A variable is shared that does not exist.</summary>
    public const string MissingVariable = "SCL0102";

    /// <summary>A variable is shared under another shape.</summary>
    public const string ShapeConflict = "SCL0104";

    /// <summary>A variable is shared under another element type.</summary>
    public const string DTypeConflict = "SCL0105";

    /// <summary>ReuseVariables() stands before a creation in its scope.</summary>
    public const string ReuseVariablesTooEarly = "SCL0201";
}
