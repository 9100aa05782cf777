using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;
using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Engine;

/// <summary>The locals that a block declares: they end with it, but delegates that capture them keep them, each iteration its own.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class BlockLocals(Interpreter engine)
{
    private readonly Dictionary<MemberId, ImmutableHashSet<Slot>> _used = [];
    private readonly Dictionary<LoweredBody, ImmutableHashSet<Slot>> _captured = [];

    /// <summary>Paths that leave a block.</summary>
    /// <param name="outcomes">The paths.</param>
    /// <param name="before">The locals in front of the block.</param>
    /// <param name="result">Where the block leaves its value; null where nowhere.</param>
    public IEnumerable<Outcome> Leave(IEnumerable<Outcome> outcomes, Activation before, Slot? result) =>
        outcomes.Select(outcome => outcome with { State = Leave(outcome.State, before, result) });

    /// <summary>The state behind a block.</summary>
    /// <param name="state">The state at its end.</param>
    /// <param name="before">The locals in front of it.</param>
    /// <param name="result">Where it leaves its value; null where nowhere.</param>
    public AnalysisState Leave(AnalysisState state, Activation before, Slot? result)
    {
        var left = state.Keeping(before, result);
        return ReferenceEquals(left, state) || (engine.Path.Body ?? engine.Bodies.Root) is not { MakesFunctions: true } body ? left : Left(state, left, body);
    }

    /// <summary>The state behind a block of a body that makes functions, which may keep locals of the block.</summary>
    private AnalysisState Left(AnalysisState state, AnalysisState left, LoweredBody body)
    {
        var capturable = CapturableIn(body);
        var ended = state.Locals.Values.Where((slot, _) => capturable.Contains(slot) && !left.Locals.Values.Has(slot));
        if (ended.Count == 0 || !Captures.IsHeld(left, value => Captured(value).Any()))
        {
            return left;
        }

        var captured = new HashSet<Slot>();
        var rewriting = new Rewriting(value =>
        {
            captured.UnionWith(Captured(value));
            return Captured(value).Any() ? (FunctionValue)value with { Activation = state.NextId } : value;
        });
        var rewritten = rewriting.Of(left);
        return captured.Count == 0 ? left : rewritten with
        {
            Activations = rewritten.Activations.With(state.NextId, state.Locals with { Values = ended.Where((slot, _) => captured.Contains(slot)), Outer = state.Current, HasEnded = true }),
            NextId = state.NextId + 1,
        };

        IEnumerable<Slot> Captured(AbstractValue value) => value is FunctionValue function && function.Activation == state.Current ? ended.Keys.Where(UsedBy(function.Function).Contains) : [];
    }

    /// <summary>The state behind a run whose locals a delegate keeps: it keeps those only that functions use.</summary>
    /// <param name="state">The state at the end of the run.</param>
    /// <param name="body">The body that has run.</param>
    public AnalysisState Captured(AnalysisState state, LoweredBody body)
    {
        var used = CapturableIn(body);
        var kept = state.Locals.Values.Where((slot, _) => slot.Form is SlotForm.TypeParameter or SlotForm.MethodTypeParameter || used.Contains(slot));
        return state with { Activations = state.Activations.With(state.Current, state.Locals with { Values = kept }) };
    }

    /// <summary>The slots of a body that functions use which it makes.</summary>
    private ImmutableHashSet<Slot> CapturableIn(LoweredBody body)
    {
        if (!_captured.TryGetValue(body, out var captured))
        {
            _captured.Add(body, captured = [.. EffectWalk.All(body.Effect).SelectMany(EffectWalk.NestedIn).SelectMany(UsedBy)]);
        }

        return captured;
    }

    /// <summary>The slots that a function reads or writes, and those that functions inside it do.</summary>
    private ImmutableHashSet<Slot> UsedBy(MemberId function)
    {
        if (!_used.TryGetValue(function, out var used))
        {
            _used[function] = []; // A function may make itself.
            var effects = engine.Bodies.Find(function) is { } body ? EffectWalk.All(body.Effect).ToList() : [];
            used = [
                .. effects.SelectMany(EffectWalk.SlotsIn),
                .. effects.SelectMany(EffectWalk.NestedIn).SelectMany(UsedBy),
            ];
            _used[function] = used;
        }

        return used;
    }
}
