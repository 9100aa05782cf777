using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

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
    FindingKind Kind, string Variable, string Scope, Site Location, ImmutableArray<Site> Calls, Site Cause,
    ImmutableArray<Site> CauseCalls, Site? Opening) : FindingFacts(Kind, Variable, Scope)
{
    /// <summary>The call of the library that fails.</summary>
    public Site Failure => Calls.IsEmpty ? Location : Calls[Calls.Length - 1];

    /// <summary>Whether both causes are in one call of code of another project, so that this call is all that can be shown.</summary>
    public bool IsWithinCall { get; private init; }

    /// <summary>The two runs that it was placed by; null for a notice.</summary>
    public Causes? Causes { get; private init; }

    /// <summary>A finding, placed by the run that fails and by the one that holds the cause.</summary>
    public static Finding At(FindingKind kind, string variable, ScopeFacts scope, Site failing, CallPath path, Trace cause) =>
        new Finding(kind, variable, scope.Name.Text, failing, [], failing, [], scope.Opening?.Location).PlacedBy(new Causes(new Trace(failing, path), cause));

    /// <summary>The same finding, placed by other runs.</summary>
    public Finding PlacedBy(Causes causes)
    {
        var common = CallPath.Common(causes.Failing.Path, causes.Earlier.Path);
        var isWithinCall = false;
        while (common is { Body.IsForeign: true, Caller: { } caller })
        {
            (common, isWithinCall) = (caller, true);
        }

        ImmutableArray<Site> calls = [.. causes.Failing.Path.SitesSince(common), causes.Failing.Location];
        ImmutableArray<Site> earlier = [.. causes.Earlier.Path.SitesSince(common), causes.Earlier.Location];
        return this with
        {
            Location = calls[0],
            Calls = calls.RemoveAt(0),
            Cause = earlier[0],
            CauseCalls = earlier.RemoveAt(0),
            Causes = causes,
            IsWithinCall = isWithinCall,
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
