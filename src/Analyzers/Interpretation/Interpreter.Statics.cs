using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Static initializers and static constructors.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The mark of a type whose static initializers have run.</summary>
    private static readonly MemberId HaveRun = new("(statics have run)", "statics have run", MemberForm.Field) { IsReadOnly = true };

    private ImmutableArray<Outcome> RunStatics(RunStaticsEffect statics, AnalysisState state)
    {
        var type = TypeValue.Of(statics.Statics);
        if (state.ObjectOf(type).Fields.Has(HaveRun))
        {
            return Paths(state);
        }

        // Without a static constructor it is not known when they run: at the root scope the moment makes no difference.
        var isAtRoot = state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None;
        if (!state.StartsProgram || (!statics.IsExact && !isAtRoot) || _context.FindStatics?.Invoke(statics.Statics) is not { } body)
        {
            return statics.IsHarmless ? Paths(state) : Paths(GiveUp(OpaqueReason.StaticInitializer, statics.Location, state));
        }

        if (_path.Depth >= _context.Budgets.CallDepth)
        {
            EndAtCallDepth();
            return [];
        }

        Register(body);
        _recording?.Spoil(); // Whether they run depends on what ran before.
        var known = state.ObjectOf(type);
        var marked = state.WithObject(type, known with { Fields = known.Fields.With(HaveRun, AbstractValue.True) });
        var (outside, caller) = (_path, state.Current);
        _path = new CallPath(outside, statics.Location) { Body = body, Arguments = [] };
        var outcomes = Run(body.Effect, marked.Entered(function: null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown));
        _path = outside;
        return Merged(
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State.Left(caller, body.MakesFunctions),
                outcome.Exit is { Kind: JumpKind.Throw } thrown ? thrown with { IsWrapped = true, IsLost = true } : null)),
        ]);
    }
}
