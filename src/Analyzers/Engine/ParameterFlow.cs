using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Which parameters of a body a value comes from: what a caller decides by an argument, the caller has to answer for.</summary>
internal sealed class ParameterFlow
{
    private readonly Dictionary<Slot, HashSet<Slot>> _sources = [];

    /// <summary>Follows assignments, and conditions that choose between them, until nothing more is found.</summary>
    public ParameterFlow(LoweredBody body)
    {
        foreach (var parameter in body.Parameters)
        {
            Add(parameter, [parameter]);
        }

        var effects = EffectWalk.All(body.Effect).ToList();
        var hasGrown = true;
        while (hasGrown)
        {
            hasGrown = false;
            foreach (var effect in effects)
            {
                hasGrown |= effect switch
                {
                    AssignEffect assign => Add(assign.Target, Of(assign.Value)),
                    OperationEffect { Result: { } result } operation => Add(result, operation.Operands.SelectMany(Of)),
                    BranchEffect branch when Of(branch.Condition) is { Count: > 0 } deciding => EffectWalk.All(branch.WhenTrue)
                        .Concat(EffectWalk.All(branch.WhenFalse)).OfType<AssignEffect>().ToList()
                        .Aggregate(false, (grown, assign) => Add(assign.Target, deciding) || grown),
                    _ => false,
                };
            }
        }
    }

    /// <summary>The parameters that a term depends on.</summary>
    public HashSet<Slot> Of(Term term) =>
        [.. EffectWalk.SlotsIn(term).SelectMany(slot => _sources.TryGetValue(slot, out var sources) ? sources : [])];

    private bool Add(Slot slot, IEnumerable<Slot> parameters)
    {
        if (!_sources.TryGetValue(slot, out var sources))
        {
            _sources.Add(slot, sources = new HashSet<Slot>());
        }

        var before = sources.Count;
        sources.UnionWith(parameters.ToImmutableArray());
        return sources.Count > before;
    }
}
