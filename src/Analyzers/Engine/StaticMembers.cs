using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Static fields, static initializers and static constructors.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class StaticMembers(Interpreter engine)
{
    /// <summary>The mark of a type whose static initializers have run.</summary>
    private static readonly MemberId HaveRun = new("(statics have run)", "statics have run", MemberForm.Field) { IsReadOnly = true };

    public ImmutableArray<Outcome> RunStatics(RunStaticsEffect statics, AnalysisState state)
    {
        var type = Owner(statics.Statics, statics.Type, state);
        if (type is not null && state.ObjectOf(type).Fields.Has(HaveRun))
        {
            return Outcomes.At(state);
        }

        // Without a static constructor it is not known when they run: at the root scope the moment makes no difference.
        var isAtRoot = state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None;
        if (type is null || !state.StartsProgram || (!statics.IsExact && !isAtRoot) || engine.Bodies.FindStatics(statics.Statics) is not { } body)
        {
            return statics.IsHarmless ? Outcomes.At(state) : Outcomes.At(engine.GiveUp(OpaqueReason.StaticInitializer, statics.Location, state));
        }

        if (engine.Path.Depth >= engine.Context.Budgets.CallDepth)
        {
            engine.Calls.EndAtDepth();
            return [];
        }

        engine.Recording?.Spoil(); // Whether they run depends on what ran before.
        var known = state.ObjectOf(type);
        var marked = state.WithObject(type, known with { Fields = known.Fields.With(HaveRun, AbstractValue.True) });
        var (outside, caller) = (engine.Path, state.Current);
        engine.Path = new CallPath(outside, statics.Location) { Body = body, Arguments = [] };
        var outcomes = engine.Run(body.Effect, Entered(statics.Type, marked));
        engine.Path = outside;
        return engine.Merged(
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State.Left(caller, body.MakesFunctions),
                Inside(outcome.Exit))),
        ]);
    }

    /// <summary>Gives a static field its first value.</summary>
    public ImmutableArray<Outcome> Initialize(InitializeEffect effect, AnalysisState state)
    {
        if (Owner(effect.Field, effect.Type, state) is not { } type || state.ObjectOf(type).Fields.Has(effect.Field) || engine.Bodies.FindInitializer(effect.Field, state.StartsProgram) is not { } body)
        {
            return Outcomes.At(state);
        }

        var caller = state.Current;
        var entered = Entered(effect.Type, state.WithField(type, effect.Field, AbstractValue.Lost));
        return
        [
            .. engine.Run(body.Effect, entered).Select(outcome => outcome.Exit is { Kind: JumpKind.Return, Value: { } value }
                ? new Outcome(outcome.State.Left(caller, body.MakesFunctions).WithField(type, effect.Field, value))
                : new Outcome(outcome.State.Left(caller, isCaptured: false), Inside(outcome.Exit))),
        ];
    }

    /// <summary>An exception of an initializer, which comes out inside another one.</summary>
    private static Exit? Inside(Exit? exit) => exit is { Kind: JumpKind.Throw } thrown ? thrown with { IsWrapped = true, IsLost = true } : null;

    /// <summary>What has the static fields; null where it is not known what the type parameters stand for.</summary>
    private static TypeValue? Owner(MemberId member, StaticTypeTerm? type, AnalysisState state) => type is null ? TypeValue.Of(member) : state.Evaluate(type) as TypeValue;

    private static AnalysisState Entered(StaticTypeTerm? type, AnalysisState state) =>
        state.Entered(function: null, Calls.Bound([], type?.Arguments ?? [], state).Values, outer: null, AbstractValue.Unknown);
}
