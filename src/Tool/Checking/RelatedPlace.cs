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
        var steps = facts.Steps.Items;
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        for (var index = 1; index < steps.Count; index++)
        {
            var message = index == facts.Calls ? "the call that it is about"
                : index == steps.Count - 1 ? Cause(diagnostic.Id, "here")
                : index == facts.Calls + 1 ? Cause(diagnostic.Id, "by this call")
                : OnTheWay;
            if (steps[index].Shown is >= 0 and var shown && diagnostic.AdditionalLocations[shown] is { IsInSource: true } place && related.All(known => known.Place != Place.Of(place)))
            {
                related.Add(new RelatedPlace(message, Place.Of(place)));
            }
        }

        return related.ToImmutable();
    }

    /// <summary>What the earlier cause of a finding is.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="where">Where it is: here, or in what is called here.</param>
    private static string Cause(string rule, string where) => rule switch
    {
        RuleIds.DuplicateVariable => $"created {where} first",
        RuleIds.ShapeConflict or RuleIds.DTypeConflict or RuleIds.PartitionConflict => $"asked for {where} first",
        RuleIds.MissingVariable or RuleIds.NeverCreated or RuleIds.ReuseVariablesTooEarly or RuleIds.ReuseArgumentHasNoEffect => $"set to reuse {where}",
        RuleIds.FrozenGraph => $"frozen {where}",
        RuleIds.NameScopeDoesNotPrefix => $"the name scope is opened {where}",
        RuleIds.ScopeAcrossAwait or RuleIds.ScopeLostOnThread or RuleIds.ScopeClosedOutOfOrder or RuleIds.ResetInsideGraph => $"opened {where}",
        _ => $"caused {where}",
    };
}
