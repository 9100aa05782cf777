using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The rules, as compiler and editor show them.</summary>
public static class Descriptors
{
    /// <summary>The category of every rule.</summary>
    public const string Category = "Scoping";

    /// <summary>SCL0101. Arguments: full name, place of the first creation, scope.</summary>
    public static readonly DiagnosticDescriptor DuplicateVariable = Warning(
        RuleIds.DuplicateVariable,
        "Variable is created twice",
        "Variable '{0}' already exists here: it is created {1}, and {2} does not reuse. To share it, open the scope with reuse: "
            + "Reuse.Auto; to have two variables, give this one another name.",
        "Asking for a variable under a name that its scope has created already throws unless the scope reuses.");

    /// <summary>SCL0102. Arguments: full name, place of the opening that reuses, scope, the nearest name as a sentence or
    /// nothing.</summary>
    public static readonly DiagnosticDescriptor MissingVariable = Warning(
        RuleIds.MissingVariable,
        "Variable does not exist",
        "Variable '{0}' does not exist here, and {2} only reuses because of the opening {1}.{3} Create the variable first, or "
            + "open the scope with reuse: Reuse.Auto.",
        "A scope that reuses never creates: asking it for a variable that does not exist throws.");

    /// <summary>SCL0104. Arguments: full name, place of the first creation, its shape, the shape asked for.</summary>
    public static readonly DiagnosticDescriptor ShapeConflict = Warning(
        RuleIds.ShapeConflict,
        "Variable is shared under another shape",
        "Variable '{0}' has shape {2} since it was first asked for {1}, and is asked for here with shape {3}. Ask for {2}, or "
            + "give this variable another name.",
        "A shared variable keeps the shape that it was created with: asking for it with an incompatible one throws.");

    /// <summary>SCL0105. Arguments: full name, place of the first creation, its element type, the one asked for.</summary>
    public static readonly DiagnosticDescriptor DTypeConflict = Warning(
        RuleIds.DTypeConflict,
        "Variable is shared under another element type",
        "Variable '{0}' holds {2} since it was first asked for {1}, and is asked for here as {3}. Ask for {2}, or give this "
            + "variable another name.",
        "A shared variable keeps the element type that it was created with: asking for it as another throws.");

    /// <summary>SCL0201. Arguments: full name, place of the ReuseVariables call, scope, the nearest name as a sentence or
    /// nothing.</summary>
    public static readonly DiagnosticDescriptor ReuseVariablesTooEarly = Warning(
        RuleIds.ReuseVariablesTooEarly,
        "ReuseVariables() stands before a creation",
        "Variable '{0}' cannot be created here: ReuseVariables() {1} has switched {2} to sharing only.{3} Move that call behind "
            + "the last creation, or open the scope with reuse: Reuse.Auto instead.",
        "From ReuseVariables() on a scope only shares what exists, so that whatever it is still to create must come before.");

    /// <summary>Every rule, by id.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [DuplicateVariable, MissingVariable, ShapeConflict, DTypeConflict, ReuseVariablesTooEarly];

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) => new(
        id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description,
        helpLinkUri: $"https://github.com/scopelint/scopelint/blob/main/docs/rules/{id}.md");
}
