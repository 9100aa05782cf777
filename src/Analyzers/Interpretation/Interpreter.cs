using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Runs effects on states: gives the paths that go on, and what fails on the way. One for each body that is entered from outside.</summary>
internal sealed partial class Interpreter
{
    private readonly InterpreterContext _context;
    private readonly AfterFailure _afterFailure;
    private readonly CancellationToken _cancellation;
    private CallPath _path = new(caller: null, site: null);
    private bool _isTrial;
    private int _steps;
    private int _stepsTakenOver;
    private int _pathsCompared;
    private int _gaveUp;

    private Interpreter(InterpreterContext context, AfterFailure afterFailure, CancellationToken cancellation)
    {
        _context = context;
        _afterFailure = afterFailure;
        _cancellation = cancellation;
    }

    /// <summary>Interprets a body that is entered from outside.</summary>
    /// <param name="body">The body.</param>
    /// <param name="function">The member; null for top-level statements.</param>
    /// <param name="start">The state in which it starts.</param>
    /// <param name="context">What is the same for all bodies of a compilation.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="test">How the body is entered; null where anybody may enter it with anything.</param>
    public static RootResult Run(
        LoweredBody body, MemberId? function, AnalysisState start, InterpreterContext context, AfterFailure afterFailure,
        CancellationToken cancellation, TestRun? test = null)
    {
        var interpreter = new Interpreter(context, afterFailure, cancellation) { _isClosedWorld = start != AnalysisState.AtUnknownStart };
        interpreter.RunRoot(body, function, start, test ?? TestRun.Unknown);
        context.Work.AddRoot(interpreter._steps - interpreter._stepsTakenOver, interpreter._pathsCompared);
        return interpreter.Result();
    }

    private void RunRoot(LoweredBody body, MemberId? function, AnalysisState start, TestRun test)
    {
        Register(body);
        foreach (var row in test.Rows)
        {
            var ended = UntoldSoFar;
            var outcomes = Run(body.Effect, EnteredFromOutside(start, body, function, row));
            var isCertain = test.Expected is null && _notes.IsComplete && AllFail(outcomes, ended);
            foreach (var outcome in outcomes)
            {
                if (outcome.Exit is { Failure: { } failure } exit && !(exit.Replacement is null && IsExpected(exit, test)))
                {
                    Keep(failure, isCertain ? outcome.State with { IsDoubtful = false } : outcome.State);
                }

                NoticeOpen(outcome, start.Frames.Items.Count, HandedBack(body, outcome.State));
                NoticeAtEnd(outcome);
            }
        }
    }

    private bool IsExpected(Exit thrown, TestRun test) => test.Expected is { } expected && TypeOf(thrown).Type?.IsOrDerivesFrom(expected) == true;

    /// <summary>The outcomes of an effect in a state; none where every path ends inside.</summary>
    private ImmutableArray<Outcome> Run(Effect effect, AnalysisState state)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isStopped)
        {
            return [];
        }

        if (++_steps > _context.Budgets.Steps)
        {
            Stop(Budget.Steps);
            return [];
        }

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            _context.Watch?.Invoke(effect, state);
            return effect switch
            {
                SequenceEffect sequence => Sequence(sequence, state),
                BranchEffect branch => Branch(branch, state),
                LabelledEffect labelled => Labelled(labelled, state),
                LoopEffect loop => Loop(new EndlessRounds(loop.Label, way => Run(loop.Body, way), way => Run(loop.Step, way)), state),
                ForEachEffect each => ForEach(each, state),
                YieldEffect yield => Yield(yield, state),
                TryEffect attempt => Try(attempt, state),
                JumpEffect jump => [new Outcome(state, Leave(jump, state))],
                StartEffect start => Start(start, state),
                WaitEffect join => Join(join, state),
                RunStaticsEffect statics => RunStatics(statics, state),
                FailEffect failure => Fail(failure, state),
                OpenEffect open => OpenScope(open, state),
                CloseEffect close => CloseScope(close, state),
                NameScopeEffect name => NameScope(name, state),
                GetEffect get => Get(get, state),
                FindEffect find => Find(find, state),
                CreateEffect create => Create(create, state),
                CollectEffect collect => Paths(state.Collected(collect)),
                ReuseVariablesEffect reuse => Paths(ReuseVariables(reuse, state)),
                NewGraphEffect graph => Paths(NewGraph(graph, state)),
                EnterGraphEffect enter => EnterGraph(enter, state),
                ConstructParameterEffect construct => ConstructParameter(construct, state),
                MayFailEffect => Risked(state),
                ResetEffect reset => Reset(reset, state),
                OperationEffect operation => Operate(operation, state),
                AssignEffect assign => Paths(state.WithValue(assign.Target, state.Evaluate(assign.Value))),
                StoreEffect { Receiver: { } receiver } store => Paths(state.WithStored(receiver, store.Field, state.Evaluate(store.Value))),
                StoreEffect store => Paths(state.WithField(TypeValue.Of(store.Field), store.Field, state.Evaluate(store.Value))),
                AllocateEffect made => Allocate(made, state),
                MakeEffect make => Make(make, state),
                ContainerEffect { Operation: ContainerOperation.AddAll, Value: { } added } change => Gather(
                    state.Evaluate(added), Site.None, state, (source, way) => Paths(Change(change, source, way))),
                ContainerEffect change => Paths(Change(change, change.Value is null ? null : state.Evaluate(change.Value), state)),
                InitializeEffect initialize => Initialize(initialize, state),
                TouchEffect touch => Paths(Touch(touch, state)),
                CallEffect call => Call(call, state),
                DispatchEffect dispatch => Dispatch(dispatch, state),
                EnumeratorEffect enumerator => MakeEnumerator(enumerator, state),
                MoveNextEffect move => MoveNext(move, state),
                ConstructEffect construct => Construct(construct, state),
                InvokeEffect invoke => Invoke(invoke, state),
                ForeignCallEffect call => Paths(ForeignCall(call, state)),
                OpaqueEffect opaque => Opaque(opaque, state),
                _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType(), "An effect without an interpretation."),
            };
        }
        catch (InsufficientExecutionStackException)
        {
            Stop(Budget.Nesting);
            return [];
        }
    }

    private static ImmutableArray<Outcome> Paths(AnalysisState? state) => state is null ? [] : [new Outcome(state)];

    /// <summary>Runs an effect on every path that has come to the end of what was before; the others stay as they are.</summary>
    private ImmutableArray<Outcome> Then(IReadOnlyList<Outcome> outcomes, Func<AnalysisState, ImmutableArray<Outcome>> next)
    {
        if (outcomes.Count == 1 && outcomes[0].Exit is null)
        {
            return next(outcomes[0].State);
        }

        var all = new List<Outcome>();
        foreach (var outcome in outcomes)
        {
            if (outcome.Exit is null)
            {
                all.AddRange(next(outcome.State));
            }
            else
            {
                all.Add(outcome);
            }
        }

        return Merged(all);
    }

    private ImmutableArray<Outcome> Sequence(SequenceEffect sequence, AnalysisState state)
    {
        ImmutableArray<Outcome> outcomes = [new Outcome(state)];
        foreach (var step in sequence.Steps)
        {
            outcomes = Then(outcomes, path => Run(step, path));
        }

        return outcomes;
    }

    private ImmutableArray<Outcome> Merged(IReadOnlyList<Outcome> outcomes)
    {
        _pathsCompared += outcomes.Count;
        var merged = outcomes.Merged();
        if (merged.Length > _context.Budgets.States)
        {
            Stop(Budget.States);
        }

        return merged;
    }

    /// <summary>Code that is not followed: the path ends, unless nothing is open that it could disturb.</summary>
    private ImmutableArray<Outcome> Opaque(OpaqueEffect opaque, AnalysisState state) =>
        IsHarmlessHere(opaque) ? Paths(state)
        : opaque.Reason is OpaqueReason.Suspension or OpaqueReason.Iteration ? Suspend(opaque, state) : Paths(GiveUp(opaque.Reason, opaque.Location, state));

    /// <summary>Whether code of another assembly may run code of any project there, but none of this one reaches the library.</summary>
    private bool IsHarmlessHere(OpaqueEffect opaque) => opaque.Reason == OpaqueReason.UnnamedCall && _path.Body?.IsModel == true && !_context.ImplicitCallsReach;

    /// <summary>Ends a path that cannot be followed: what it would have noticed and created is not known.</summary>
    private AnalysisState? GiveUp(OpaqueReason reason, Site location, AnalysisState state)
    {
        NoticeEverything(state);
        _gaveUp++;
        _notes.IsComplete = false;
        _notes.NotFollowed.Add((reason, InSight(location)));
        return null;
    }
}

/// <summary>What is the same for all bodies of a compilation.</summary>
/// <param name="Find">Finds the body of a method, accessor or constructor of the project; null where there is none to follow.</param>
/// <param name="ScopeException">The exception that the library throws for scopes and variables.</param>
/// <param name="Compare">Tells how two calls look beside each other.</param>
/// <param name="Budgets">How much work one body may cost.</param>
internal sealed record InterpreterContext(
    Func<MemberId, LoweredBody?> Find, TypeId? ScopeException, Func<Site, Site, CallLikeness> Compare, Budgets Budgets)
{
    /// <summary>Finds what gives a static field its first value; null where that is not known. The second argument tells whether the program
    /// has begun here.</summary>
    public Func<MemberId, bool, LoweredBody?>? FindInitializer { get; init; }

    /// <summary>What the library's exception says went wrong, as a number, for a mistake; null where that can be several things.</summary>
    public Func<FindingFacts, long?>? ErrorOf { get; init; }

    /// <summary>The exception that the operations of the library throw for their operands.</summary>
    public TypeId? OperandException { get; init; }

    /// <summary>The exception that holds those of tasks.</summary>
    public TypeId? AggregateException { get; init; }

    /// <summary>Finds what runs before a type is first used; null where it has nothing that matters.</summary>
    public Func<MemberId, LoweredBody?>? FindStatics { get; init; }

    /// <summary>Whether code of the project that other code calls without naming it can reach the library.</summary>
    public bool ImplicitCallsReach { get; init; } = true;

    /// <summary>Counts what is done.</summary>
    public Work Work { get; init; } = new();

    /// <summary>What came out of earlier runs; null where nothing is kept.</summary>
    public Memo? Memo { get; init; }

    /// <summary>Whether some code of the project closes whatever scope is the current one.</summary>
    public bool ClosesCurrentScope { get; init; }

    /// <summary>Sees each effect with the state in front of it; null where nobody watches.</summary>
    public Action<Effect, AnalysisState>? Watch { get; init; }
}
