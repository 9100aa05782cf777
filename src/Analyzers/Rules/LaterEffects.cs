using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Finds out which effects of some code may run behind others.</summary>
internal sealed class LaterEffects
{
    private readonly Func<Effect, bool> _isPlace;
    private readonly List<Effect> _behind = [];
    private readonly HashSet<(JumpKind Kind, int Label)> _jumps = [];
    private bool _isBehind;

    private LaterEffects(Func<Effect, bool> isPlace) => _isPlace = isPlace;

    /// <summary>The effects, some of them maybe twice, that may run behind one for which a condition holds, or inside it.</summary>
    public static IReadOnlyList<Effect> Behind(Effect code, Func<Effect, bool> isPlace)
    {
        var walk = new LaterEffects(isPlace);
        walk.Run(code);
        return walk._behind;
    }

    private void Run(Effect effect)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_isBehind)
        {
            _behind.Add(effect);
        }

        _isBehind |= _isPlace(effect);
        switch (effect)
        {
            case BranchEffect or DispatchEffect:
                Choose(EffectParts.EffectsIn(effect));
                break;
            case LabelledEffect labelled:
                Run(labelled.Body);
                Land(JumpKind.Break, labelled.Label);
                break;
            case LoopEffect loop:
                Iterate(loop.Label, loop.Body, loop.Step);
                _isBehind = false;
                Land(JumpKind.Break, loop.Label);
                break;
            case ForEachEffect each:
                var before = _isBehind;
                Iterate(each.Label, each.Body, Effect.Nothing);
                _isBehind |= before;
                Land(JumpKind.Break, each.Label);
                break;
            case TryEffect @try:
                Try(@try);
                break;
            case JumpEffect jump:
                if (_isBehind)
                {
                    _jumps.Add((jump.Kind, jump.Label));
                }

                _isBehind = false;
                break;
            default:
                foreach (var inside in EffectParts.EffectsIn(effect))
                {
                    Run(inside);
                }

                break;
        }
    }

    private void Choose(IEnumerable<Effect> ways)
    {
        var (start, end) = (_isBehind, false);
        foreach (var way in ways)
        {
            _isBehind = start;
            Run(way);
            end |= _isBehind;
        }

        _isBehind = end;
    }

    private void Iterate(int label, Effect body, Effect step)
    {
        var start = _isBehind;
        Run(body);
        Land(JumpKind.Continue, label);
        Run(step);
        if (_isBehind && !start)
        {
            Iterate(label, body, step); // The next iteration.
        }
    }

    /// <summary>Whatever runs behind a place may throw.</summary>
    private void Try(TryEffect @try)
    {
        var (start, known) = (_isBehind, _behind.Count);
        Run(@try.Body);
        var (end, mayFail) = (_isBehind, start || _behind.Count > known);
        foreach (var handler in @try.Handlers)
        {
            _isBehind = mayFail;
            Run(handler.Asking);
            Run(handler.Body);
            end |= _isBehind;
        }

        _isBehind = end;
        Run(@try.Last);
        if (!end && _behind.Count > known)
        {
            (_isBehind, end) = (true, _isBehind); // What leaves from inside.
            Run(@try.Last);
            _isBehind = end;
        }
    }

    private void Land(JumpKind kind, int label) => _isBehind |= _jumps.Remove((kind, label));
}
