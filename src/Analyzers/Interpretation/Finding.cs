using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>The mistakes that interpretation finds.</summary>
internal enum FindingKind
{
    /// <summary>A variable is created a second time.</summary>
    DuplicateVariable,

    /// <summary>A variable is shared that does not exist.</summary>
    MissingVariable,

    /// <summary>A variable is shared under a shape that it does not have.</summary>
    ShapeConflict,

    /// <summary>A variable is shared under an element type that it does not have.</summary>
    DTypeConflict,

    /// <summary>A variable is shared that ReuseVariables() keeps from being created.</summary>
    ReuseVariablesTooEarly,

    /// <summary>A variable is asked for in a way that throws, which no rule reports: a fix must not lead there.</summary>
    Refused,
}

/// <summary>A mistake at a place.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Variable">The full name of the variable.</param>
/// <param name="Scope">The full name of the scope in force.</param>
/// <param name="Location">The call that fails.</param>
/// <param name="Cause">The earlier call without which it would not: the first creation, the opening that reuses, ReuseVariables().</param>
/// <param name="Opening">The call that opened the scope in force; null at the root.</param>
internal sealed record Finding(FindingKind Kind, string Variable, string Scope, Location Location, Location Cause, Location? Opening)
{
    /// <summary>The full name of the existing variable that was probably meant; null where none looks like it.</summary>
    public string? Nearest { get; init; }

    /// <summary>What the variable has: a shape or an element type.</summary>
    public string Present { get; init; } = "";

    /// <summary>What is asked for instead.</summary>
    public string Asked { get; init; } = "";

    /// <summary>What the full names of the variables in the scope begin with.</summary>
    public string ScopePrefix => Scope.Length == 0 ? "" : Scope + "/";
}
