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

    /// <summary>A variable is shared that no code of the project creates.</summary>
    NeverCreated,

    /// <summary>A variable is shared under a shape that it does not have.</summary>
    ShapeConflict,

    /// <summary>A variable is shared under an element type that it does not have.</summary>
    DTypeConflict,

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

/// <summary>A mistake at a place.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Variable">The full name of the variable, or of the scope where no variable is asked for.</param>
/// <param name="Scope">The full name of the scope in force.</param>
/// <param name="Location">The statement that fails, in the innermost body that brings both causes together: a call of the library, or one
/// that leads to it.</param>
/// <param name="Calls">Where that is a call: the calls inside that lead to the library, the last of them the library's.</param>
/// <param name="Cause">What happened earlier, seen from the same body: the first creation, the opening that reuses, ReuseVariables().</param>
/// <param name="CauseCalls">Where that is a call too: the calls inside that led there.</param>
/// <param name="Opening">The call that opened the scope in force; null at the root.</param>
internal sealed record Finding(
    FindingKind Kind, string Variable, string Scope, Location Location, ImmutableArray<Location> Calls, Location Cause,
    ImmutableArray<Location> CauseCalls, Location? Opening)
{
    /// <summary>The full name of the existing variable that was probably meant; null where none looks like it.</summary>
    public string? Nearest { get; init; }

    /// <summary>What the variable has: a shape or an element type.</summary>
    public string Present { get; init; } = "";

    /// <summary>What is asked for instead.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The name by which the scope in force opens the scope that this is about; null where it opens none of that full name, or a name
    /// is not known.</summary>
    public string? RelativeName { get; init; }

    /// <summary>Whether a scope cannot be closed because that has been done; otherwise <see cref="Present"/> is still open inside it.</summary>
    public bool IsClosedAlready { get; init; }

    /// <summary>Why the arguments of a get cannot be what is meant; null for other mistakes.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What the path assumes of values that are not known, such as <c>'training' is false</c>; empty where it makes no difference.</summary>
    public string When { get; init; } = "";

    /// <summary>What the full names of the variables in the scope begin with.</summary>
    public string ScopePrefix => Scope.Length == 0 ? "" : Scope + "/";

    /// <summary>The places beside the first one, in order: the calls that lead to the failure, the cause, the calls that led to it.</summary>
    public ImmutableArray<Location> AdditionalLocations => Kind is FindingKind.NotAnalyzed or FindingKind.BudgetExhausted ? [] : [.. Calls, Cause, .. CauseCalls];

    /// <summary>The call of the library that fails.</summary>
    public Location Failure => Calls.IsEmpty ? Location : Calls[Calls.Length - 1];

    /// <summary>The two runs that it was placed by; null for a notice.</summary>
    public Causes? Causes { get; private init; }

    /// <summary>A finding, placed by the run that fails and by the one that holds the cause.</summary>
    public static Finding At(FindingKind kind, string variable, ScopeFacts scope, Location failing, CallPath path, Trace cause) =>
        new Finding(kind, variable, scope.Name.Text, failing, [], failing, [], scope.Opening?.Location).PlacedBy(new Causes(new Trace(failing, path), cause));

    /// <summary>The same finding, placed by other runs.</summary>
    public Finding PlacedBy(Causes causes)
    {
        var common = CallPath.Common(causes.Failing.Path, causes.Earlier.Path);
        ImmutableArray<Location> calls = [.. causes.Failing.Path.SitesSince(common), causes.Failing.Location];
        ImmutableArray<Location> earlier = [.. causes.Earlier.Path.SitesSince(common), causes.Earlier.Location];
        return this with
        {
            Location = calls[0],
            Calls = calls.RemoveAt(0),
            Cause = earlier[0],
            CauseCalls = earlier.RemoveAt(0),
            Causes = causes,
        };
    }

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null && Kind == other.Kind && Variable == other.Variable && Location.Equals(other.Location) && Failure.Equals(other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => (Variable.GetHashCode() * 31) ^ (int)Kind ^ Location.GetHashCode();
}

/// <summary>What leads to a mistake.</summary>
/// <param name="Failing">What fails.</param>
/// <param name="Earlier">What happened before.</param>
internal sealed record Causes(Trace Failing, Trace Earlier);
