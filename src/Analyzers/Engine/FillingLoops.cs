using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Leaves loops out of initializers that do nothing but give elements their values: nobody looks at these, and there are many.</summary>
internal static class FillingLoops
{
    private static readonly ConditionalWeakTable<LoweredBody, LoweredBody> Known = new();

    /// <summary>A body that fills what its first parameter shows, without those loops.</summary>
    public static LoweredBody LeftOut(LoweredBody body) => Known.GetValue(body, whole => Without(whole.Effect, whole) is var rest && ReferenceEquals(rest, whole.Effect) ? whole : whole with { Effect = rest });

    private static Effect Without(Effect effect, LoweredBody whole)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (effect)
        {
            case LoopEffect when OnlyFills(effect, whole):
                return new AssignEffect(whole.Parameters[0], new UnknownTerm { DeterminedBy = [new ReadTerm(whole.Parameters[0])] }); // Code behind it may look at them.
            case SequenceEffect sequence:
                ImmutableArray<Effect> steps = [.. sequence.Steps.Select(step => Without(step, whole))];
                return steps.SequenceEqual(sequence.Steps, ReferenceEqualityOfEffects.Instance) ? sequence : new SequenceEffect(steps);
            case BranchEffect branch:
                var (whenTrue, whenFalse) = (Without(branch.WhenTrue, whole), Without(branch.WhenFalse, whole));
                return ReferenceEquals(whenTrue, branch.WhenTrue) && ReferenceEquals(whenFalse, branch.WhenFalse) ? branch : branch with { WhenTrue = whenTrue, WhenFalse = whenFalse };
            case LabelledEffect labelled:
                var body = Without(labelled.Body, whole);
                return ReferenceEquals(body, labelled.Body) ? labelled : labelled with { Body = body };
            default:
                return effect;
        }
    }

    /// <summary>Whether all that is left of an effect when it has run is in the elements.</summary>
    private static bool OnlyFills(Effect effect, LoweredBody whole)
    {
        var inside = EffectWalk.All(effect).ToList();
        var assigned = new HashSet<Slot>(inside.SelectMany(EffectWalk.TargetsOf));
        var elements = new HashSet<Slot>(inside.OfType<AssignEffect>().Where(copy => copy.Target.Form == SlotForm.Result && copy.Value is ReadTerm { Slot: var read } && read.Equals(whole.Parameters[0])).Select(copy => copy.Target)) { whole.Parameters[0] };
        return inside.TrueForAll(step => IsPlain(step, elements))
            && !assigned.Contains(whole.Parameters[0])
            && ReadsOf(EffectWalk.All(whole.Effect), assigned) == ReadsOf(inside, assigned);
    }

    private static bool IsPlain(Effect step, HashSet<Slot> elements) => step switch
    {
        SequenceEffect or BranchEffect or LabelledEffect or LoopEffect => true,
        AssignEffect assign => assign.Target.Form is SlotForm.Local or SlotForm.Result,
        ContainerEffect change => change.Container is ReadTerm { Slot: var changed } && elements.Contains(changed),
        FailEffect { IsOutwards: true } => true, // What it fails for is an element that is not there.
        JumpEffect { Kind: JumpKind.Break or JumpKind.Continue } => true,
        ForeignCallEffect call => !call.ReachesLibrary && call.Starter is null,
        _ => false,
    } && !EffectWalk.FunctionsIn(step).Any();

    private static int ReadsOf(IEnumerable<Effect> steps, HashSet<Slot> slots) => steps.SelectMany(step => EffectParts.TermsIn(step)).SelectMany(EffectWalk.SlotsIn).Count(slots.Contains);

    private sealed class ReferenceEqualityOfEffects : IEqualityComparer<Effect>
    {
        public static readonly ReferenceEqualityOfEffects Instance = new();

        public bool Equals(Effect? one, Effect? other) => ReferenceEquals(one, other);

        public int GetHashCode(Effect effect) => RuntimeHelpers.GetHashCode(effect);
    }
}
