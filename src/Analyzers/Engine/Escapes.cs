using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Code that nobody knows, and what is handed to it.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Escapes(Interpreter engine)
{
    private readonly HashSet<MemberId> _escaped = [];

    /// <summary>The runs whose locals a delegate has that was handed on: what they hold later, it finds there too.</summary>
    private readonly HashSet<int> _handedOn = [];

    /// <summary>Whether any code was handed on.</summary>
    public bool HasAny => _escaped.Count > 0 || _handedOn.Count > 0;

    /// <summary>A call of code that nobody knows: it may create variables, run the delegates that it is handed, and change the objects.</summary>
    public AnalysisState? CallUnknown(IEnumerable<AbstractValue?> handed, Site location, Slot? result, AnalysisState state)
    {
        engine.EventLog.Notes.ForeignCode = true;
        engine.EventLog.NoticeEverything(state); // It may ask for something in whatever scope it has.
        var values = handed.ToList();
        return HandOver(values, location, state.WithOpenStores())?.WithValue(result, Determined.About(values, (UnknownValue)AbstractValue.Unknown));
    }

    public AnalysisState? ForeignCall(ForeignCallEffect call, AnalysisState state)
    {
        engine.EventLog.Notes.ForeignCode |= call.ReachesLibrary;
        engine.OtherThreads.NoticeLostScope(call, state);
        if (call.IsStartedLater)
        {
            return state;
        }

        if (call.ReachesLibrary)
        {
            engine.EventLog.NoticeEverything(state); // As above.
        }

        return HandOver(call.Handed.Select(state.Evaluate), call.Location, call.ReachesLibrary ? state.WithOpenStores() : state);
    }

    public AnalysisState? HandOver(IEnumerable<AbstractValue?> handed, Site location, AnalysisState state)
    {
        AnalysisState? after = state;
        foreach (var value in handed)
        {
            if (after is not null && IsOpenByHand(value, after))
            {
                after = engine.GiveUp(OpaqueReason.UnstructuredLifetime, location, after); // It may be closed there.
            }
            else if (after is not null && value is not null)
            {
                after = Escape(value, location, after.GivenAway(value));
            }
        }

        return after;
    }

    private static bool IsOpenByHand(AbstractValue? value, AnalysisState state) => value switch
    {
        ScopeValue scope => state.Frames.Items.Any(frame => frame.IsByHand && frame.Scope == scope.Id),
        ListValue list => list.Elements.Items.Any(element => IsOpenByHand(element, state)),
        _ => false,
    };

    /// <summary>Hands a value to code that is not followed.</summary>
    private AnalysisState? Escape(AbstractValue value, Site location, AnalysisState state)
    {
        switch (value)
        {
            case FunctionValue function when engine.Bodies.Find(function.Function) is { } body:
                return EscapeFunction(function, body, location, state);
            case IteratorValue iterator when engine.Bodies.Find(iterator.Function) is { } body:
                JudgeIterator(iterator.Function, body);
                var run = EscapeFunction(new FunctionValue(iterator.Function, iterator.Outer ?? state.Current, iterator.This), body, location, state);
                return run is null ? null : HandOver(iterator.Arguments.Entries.Select(argument => argument.Value), location, run);
            case QueryValue query:
                return HandOver(query.Operands.Items, location, state);
            case ScopeValue scope:
                engine.EventLog.Notice(state.Scopes[scope.Id].Cause);
                return state;
            case TaskValue task:
                return HandOver([task.Result], location, state);
            case ReferenceValue reference:
                return HandOver([state.Referred(reference)], location, state)
                    ?.WithReferred(reference, AbstractValue.Unknown);
            case ViewValue view:
                return HandOver([view.Container], location, state);
            case MapPartValue part:
                return HandOver(state.Shown(part)?.Values ?? [], location, state);
            case GroupValue group:
                return HandOver(group.Elements.Items, location, state);
            case ListValue list:
                return HandOver(list.Elements.Items, location, state);
            case ObjectValue or StructValue or Symbolic:
                state = RunsByFramework(value, state);
                var inside = state.ReachedFrom([value]).SelectMany(reached => state.ObjectOf(reached).Values).Where(part => part is FunctionValue or ScopeValue).ToList();
                return HandOver(inside, location, state.Havocked([value], isDetermined: true));
            default:
                return state;
        }
    }

    /// <summary>The state after other code may have run what an object overrides or implements for it, and changed what it leads to.</summary>
    public AnalysisState MayHaveRun(ObjectValue value, AnalysisState state) => RunsByFramework(value, state).Havocked([value], isDetermined: true);

    /// <summary>The state after other code may have run what objects override or implement for it.</summary>
    private AnalysisState RunsByFramework(AbstractValue value, AnalysisState state) => state.ReachedFrom([value]).OfType<ObjectValue>()
        .SelectMany(made => made.Layout.RunByOthers).Distinct()
        .Select(engine.Bodies.Find).OfType<LoweredBody>().Aggregate(state, (changed, body) => changed.MayBeWrittenBy(Reach.Of(body, engine.Bodies.Find)));

    /// <summary>A delegate that other code has can run at any time: it may create variables from now on. What it does on its own is judged as
    /// if it ran at the root scope, if that is where it is handed over.</summary>
    private AnalysisState? EscapeFunction(FunctionValue function, LoweredBody body, Site location, AnalysisState state)
    {
        var reach = Reach.Of(body, engine.Bodies.Find);
        if (!reach.IsNothing || MayAskForFlags(body))
        {
            engine.EventLog.NoticeEverything(state); // It may open what it captures, and may run in what is open.
        }

        state = state.MayBeWrittenBy(reach);
        state = function.Function.IsNested ? state.MayBeAssigned(Reach.AssignedBy(body, engine.Bodies.Find), function.Activation) : state;
        if (reach.IsNothing)
        {
            return reach.TakesNames ? state.WithOpenNames() : state;
        }

        _handedOn.Add(function.Activation);
        engine.Recording?.Spoil(); // What escapes is judged the first time only.

        if (reach.Reconfigures)
        {
            foreach (var site in reach.Switches)
            {
                engine.EventLog.Notes.Noticed.Add(site);
            }

            return engine.GiveUp(OpaqueReason.EscapingDelegate, location, state);
        }

        engine.EventLog.Notes.NotFollowed.Add((OpaqueReason.UnfollowedDelegate, location));
        if (state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None && body.IsFollowed && _escaped.Add(function.Function))
        {
            var (outside, wasTrial) = (engine.Path, engine.IsTrial);
            engine.Path = new CallPath(caller: null, site: null);
            engine.RootEntry.RunRoot(body, function.Function, Around(function, state), TestRun.Unknown);
            (engine.Path, engine.IsTrial) = (outside, wasTrial);
        }
        else
        {
            engine.EventLog.Notes.IsComplete = false;
        }

        return state.WithOpenStores();
    }

    /// <summary>The state in which a delegate runs that other code has: of the locals that it captures it is only known which of them the program
    /// determines.</summary>
    private static AnalysisState Around(FunctionValue function, AnalysisState state)
    {
        var start = AnalysisState.AtUnknownStart with { NextId = state.NextId, Current = function.Activation };
        for (int? number = function.Activation; number is { } run && state.Activations.TryGet(run, out var activation); number = activation.Outer)
        {
            var values = activation.Values.Where((_, value) => value is VolatileValue);
            foreach (var local in activation.Values.Entries.Where(local => local.Value is not ScopeValue && state.IsDetermined(local.Value)))
            {
                (start, var symbol) = start.Named(local.Key.Name, local.Key.Type, (UnknownValue)AbstractValue.Lost);
                values = values.With(local.Key, symbol);
            }

            start = start with { Activations = start.Activations.With(run, activation with { Values = values, This = AbstractValue.Unknown }) };
        }

        return start;
    }

    /// <summary>Whether a delegate that creates nothing may still look at a scope, or pass one on.</summary>
    private static bool MayAskForFlags(LoweredBody body) =>
        EffectWalk.Any(body.Effect, step => step is TouchEffect or CallEffect or ConstructEffect or InvokeEffect or ForeignCallEffect { Handed.IsEmpty: false });

    /// <summary>Whether a delegate that was handed on can get at a scope by the locals that it has.</summary>
    public bool IsHandedOn(int scope, AnalysisState state) => state.Activations.Entries.Any(run =>
        _handedOn.Contains(run.Key) && run.Value.Values.Entries.Any(local => local.Value is ScopeValue held && held.Id == scope));

    public AnalysisState? Touch(TouchEffect touch, AnalysisState state) => Escape(state.Evaluate(touch.Value), Site.None, state);

    /// <summary>An iterator that leaves the code that is followed is judged on its own: as if it ran where anything may be.</summary>
    private void JudgeIterator(MemberId iterator, LoweredBody body)
    {
        if (!_escaped.Add(iterator))
        {
            return;
        }

        engine.Recording?.Spoil(); // It is judged the first time only.
        var (outside, wasTrial) = (engine.Path, engine.IsTrial);
        (engine.Path, engine.IsTrial) = (new CallPath(caller: null, site: null), false);
        engine.RootEntry.RunRoot(body, iterator, AnalysisState.AtUnknownStart, TestRun.Unknown);
        (engine.Path, engine.IsTrial) = (outside, wasTrial);
    }
}
