using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Tool.Checking;

/// <summary>Another place that a finding is about, with what happens there.</summary>
/// <param name="Message">What happens there.</param>
/// <param name="Place">Where it is.</param>
internal sealed record RelatedPlace(string Message, Place Place)
{
    private const string OnTheWay = "through this call";

    /// <summary>The places beside the first one of a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="facts">What it tells beyond its locations: which of them are calls.</param>
    public static ImmutableArray<RelatedPlace> Of(Diagnostic diagnostic, FindingFacts facts)
    {
        var places = diagnostic.AdditionalLocations;
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        for (var index = 0; index < places.Count; index++)
        {
            var message = index == facts.Calls - 1 ? "the call that it is about"
                : index < facts.Calls ? OnTheWay
                : index == places.Count - 1 ? Cause(diagnostic.Id)
                : OnTheWay;
            if (places[index].IsInSource && !places[index].Equals(diagnostic.Location))
            {
                related.Add(new RelatedPlace(message, Place.Of(places[index])));
            }
        }

        return related.ToImmutable();
    }

    /// <summary>What the earlier cause of a finding is.</summary>
    private static string Cause(string rule) => rule switch
    {
        RuleIds.DuplicateVariable => "created here first",
        RuleIds.ShapeConflict or RuleIds.DTypeConflict or RuleIds.PartitionConflict => "asked for here first",
        RuleIds.MissingVariable or RuleIds.NeverCreated or RuleIds.ReuseVariablesTooEarly => "reuses since here",
        RuleIds.FrozenGraph => "frozen here",
        RuleIds.NameScopeDoesNotPrefix => "the name scope is opened here",
        RuleIds.ReuseArgumentHasNoEffect => "reuses since here",
        RuleIds.ScopeAcrossAwait or RuleIds.ScopeLostOnThread or RuleIds.ScopeClosedOutOfOrder or RuleIds.ResetInsideGraph => "opened here",
        _ => "because of this",
    };
}
