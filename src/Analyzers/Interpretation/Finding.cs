using System.Collections.Immutable;
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
}

/// <summary>A mistake at a place.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Location">The call that fails.</param>
/// <param name="Cause">The earlier call without which it would not: the first creation, the opening that reuses, ReuseVariables().</param>
/// <param name="Arguments">What the message needs, without the place of the cause.</param>
/// <param name="Opening">The call that opened the scope in force; null at the root.</param>
/// <param name="Nearest">The existing name that was probably meant, relative to the scope; null where none looks like it.</param>
internal sealed record Finding(
    FindingKind Kind, Location Location, Location Cause, ImmutableArray<string> Arguments, Location? Opening, string? Nearest);
