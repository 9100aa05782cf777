using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Puts steps together.</summary>
internal static class StepLists
{
    public static IEnumerable<Effect> Flat(Effect effect) => effect is SequenceEffect sequence ? sequence.Steps : [effect];

    public static Effect Gather(Action<Steps> lower)
    {
        var steps = ImmutableArray.CreateBuilder<Effect>();
        lower(steps);
        return Sequence(steps);
    }

    private static Effect Sequence(Steps steps) => steps.Count == 1 ? steps[0] : new SequenceEffect(steps.ToImmutable());
}
