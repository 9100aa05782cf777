using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs effects on states: gives the paths that go on, and what fails on the way. One for each body that is entered from outside.</summary>
internal sealed class Interpreter
{
    private readonly CancellationToken _cancellation;
    private int _pathsCompared;
    private int _stepsTakenOver;

    public Interpreter(InterpreterContext context, AfterFailure afterFailure, CancellationToken cancellation)
    {
        (Context, AfterFailure, _cancellation) = (context, afterFailure, cancellation);
        RootEntry = new RootEntry(this);
        EventLog = new EventLog(this);
        Names = new Names(this);
        FlagSwitches = new FlagSwitches(this);
        RootSteps = new RootSteps(this);
        BodyRuns = new BodyRuns(this);
        Bodies = new Bodies(this);
        Deciders = new Deciders(this);
        Calls = new Calls(this);
        Objects = new Objects(this);
        StaticMembers = new StaticMembers(this);
        Branches = new Branches(this);
        Certainty = new Certainty(this);
        BlockLocals = new BlockLocals(this);
        ExceptionFlow = new ExceptionFlow(this);
        HandlerChoice = new HandlerChoice(this);
        Loops = new Loops(this);
        ScopeOpening = new ScopeOpening(this);
        ScopeClosing = new ScopeClosing(this);
        Graphs = new Graphs(this);
        VariableRequests = new VariableRequests(this);
        RequestNotices = new RequestNotices(this);
        ModelNotices = new ModelNotices(this);
        UnstoredVariables = new UnstoredVariables(this);
        DefaultNames = new DefaultNames(this);
        CustomGetters = new CustomGetters(this);
        LibraryCallbacks = new LibraryCallbacks(this);
        VariableCreation = new VariableCreation(this);
        PartitionedVariables = new PartitionedVariables(this);
        Lookups = new Lookups(this);
        TensorOperations = new TensorOperations(this);
        ContainerChanges = new ContainerChanges(this);
        Enumeration = new Enumeration(this);
        Delegates = new Delegates(this);
        Queries = new Queries(this);
        KeyedQueries = new KeyedQueries(this);
        Keys = new KeySearch(this);
        EnumeratorMoves = new EnumeratorMoves(this);
        OtherThreads = new OtherThreads(this);
        PendingRuns = new PendingRuns(this);
        Suspensions = new Suspensions(this);
        Escapes = new Escapes(this);
    }

    /// <summary>What is the same for all bodies of a compilation.</summary>
    public InterpreterContext Context { get; }

    /// <summary>How a path goes on behind a failure.</summary>
    public AfterFailure AfterFailure { get; }

    /// <summary>Stands for the root that runs, and holds nothing of it.</summary>
    public object Root { get; } = new();

    /// <summary>The run of the body that runs innermost.</summary>
    public CallPath Path { get; set; } = new(caller: null, site: null);

    /// <summary>Whether code runs of which it is not known whether it ever does so: nothing is reported.</summary>
    public bool IsTrial { get; set; }

    /// <summary>How many effects have run.</summary>
    public int Steps { get; private set; }

    /// <summary>How many of them were not taken over from other runs.</summary>
    public int FreshSteps => Steps - _stepsTakenOver;

    /// <summary>What was counted so far.</summary>
    public RunCounts Counts => new(Steps, Risks.Count, Certainty.Choices, GaveUp);

    /// <summary>How many paths were given up.</summary>
    public int GaveUp { get; set; }

    /// <summary>Where something ran that may have thrown.</summary>
    public Risks Risks { get; } = new();

    /// <summary>The run that is recorded for later ones; null where none is.</summary>
    public Recording? Recording { get; set; }

    /// <summary>The budgets that have run out.</summary>
    public SortedSet<Budget> Exhausted { get; } = [];

    /// <summary>Whether no path is followed any more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether no budget has run out.</summary>
    public bool IsComplete => Exhausted.Count == 0;

    public RootEntry RootEntry { get; }
    public EventLog EventLog { get; }
    public Names Names { get; }
    public FlagSwitches FlagSwitches { get; }
    public RootSteps RootSteps { get; }
    public BodyRuns BodyRuns { get; }
    public Bodies Bodies { get; }
    public Deciders Deciders { get; }
    public Calls Calls { get; }
    public Objects Objects { get; }
    public StaticMembers StaticMembers { get; }
    public BlockLocals BlockLocals { get; }
    public Branches Branches { get; }
    public Certainty Certainty { get; }
    public ExceptionFlow ExceptionFlow { get; }
    public HandlerChoice HandlerChoice { get; }
    public Loops Loops { get; }
    public ScopeOpening ScopeOpening { get; }
    public ScopeClosing ScopeClosing { get; }
    public Graphs Graphs { get; }
    public VariableRequests VariableRequests { get; }
    public RequestNotices RequestNotices { get; }
    public ModelNotices ModelNotices { get; }
    public UnstoredVariables UnstoredVariables { get; }
    public DefaultNames DefaultNames { get; }
    public CustomGetters CustomGetters { get; }
    public LibraryCallbacks LibraryCallbacks { get; }
    public VariableCreation VariableCreation { get; }
    public PartitionedVariables PartitionedVariables { get; }
    public Lookups Lookups { get; }
    public TensorOperations TensorOperations { get; }
    public ContainerChanges ContainerChanges { get; }
    public Enumeration Enumeration { get; }
    public Delegates Delegates { get; }
    public Queries Queries { get; }
    public KeyedQueries KeyedQueries { get; }
    public KeySearch Keys { get; }
    public EnumeratorMoves EnumeratorMoves { get; }
    public OtherThreads OtherThreads { get; }
    public PendingRuns PendingRuns { get; }
    public Suspensions Suspensions { get; }
    public Escapes Escapes { get; }

    /// <summary>The outcomes of an effect in a state; none where every path ends inside.</summary>
    public ImmutableArray<Outcome> Run(Effect effect, AnalysisState state)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (IsStopped)
        {
            return [];
        }

        if (++Steps + _pathsCompared > Context.Budgets.Steps) // Comparing a path costs as much as running an effect.
        {
            Stop(Budget.Steps);
            return [];
        }

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            Context.Watch?.Invoke(effect, state);
            return effect switch
            {
                SequenceEffect sequence => Branches.Sequence(sequence, state),
                BranchEffect branch => Branches.Branch(branch, state),
                LabelledEffect labelled => Branches.Labelled(labelled, state),
                LoopEffect loop => Loops.Loop(loop, state),
                ForEachEffect each => Enumeration.ForEach(each, state),
                YieldEffect yield => Enumeration.Yield(yield, state),
                TryEffect attempt => ExceptionFlow.Try(attempt, state),
                JumpEffect jump => [new Outcome(state, ExceptionFlow.Leave(jump, state))],
                StartEffect start => OtherThreads.Start(start, state),
                WaitEffect join => OtherThreads.Join(join, state),
                RunStaticsEffect statics => StaticMembers.RunStatics(statics, state),
                FailEffect failure => ExceptionFlow.Fail(failure, state),
                OpenEffect open => ScopeOpening.OpenScope(open, state),
                CloseEffect close => ScopeClosing.CloseScope(close, state),
                NameScopeEffect name => ScopeOpening.NameScope(name, state),
                GetEffect get => VariableRequests.Get(get, state),
                FindEffect find => Lookups.Find(find, state),
                CreateEffect create => UnstoredVariables.Create(create, state),
                UniqueNameEffect unique => Names.Take(unique, state),
                CollectEffect collect => Outcomes.At(state.Collected(collect)),
                ReuseVariablesEffect reuse => Outcomes.At(FlagSwitches.ReuseVariables(reuse, state)),
                NewGraphEffect graph => Outcomes.At(Graphs.NewGraph(graph, state)),
                EnterGraphEffect enter => Graphs.EnterGraph(enter, state),
                ConstructParameterEffect construct => Objects.ConstructParameter(construct, state),
                MayFailEffect => ExceptionFlow.Risked(state),
                ResetEffect reset => Graphs.Reset(reset, state),
                FreezeEffect freeze => Outcomes.At(Graphs.Freeze(freeze, state)),
                OperationEffect operation => TensorOperations.Operate(operation, state),
                AssignEffect assign => Outcomes.At(PendingRuns.Writing(assign, state).WithAssigned(assign, state.Evaluate(assign.Value))),
                StoreEffect { Receiver: { } receiver } store => Outcomes.At(PendingRuns.Writing(store, state).WithStored(receiver, store.Field, state.Evaluate(store.Value))),
                StoreEffect store => Outcomes.At(PendingRuns.Writing(store, state).WithField(TypeValue.Of(store.Field), store.Field, state.Evaluate(store.Value))),
                AllocateEffect made => ContainerChanges.Allocate(made, state),
                MakeEffect make => Objects.Make(make, state),
                FindKeyEffect find => Keys.Find(find, state),
                CompareEffect compare => Keys.Equalities.Compare(compare, state),
                ContainerEffect change => ContainerChanges.Run(change, state),
                InitializeEffect initialize => StaticMembers.Initialize(initialize, state),
                TouchEffect touch => Outcomes.At(Escapes.Touch(touch, state)),
                CallEffect call => Calls.Call(call, state),
                DispatchEffect dispatch => Calls.Dispatch(dispatch, state),
                EnumeratorEffect enumerator => EnumeratorMoves.MakeEnumerator(enumerator, state),
                MoveNextEffect move => EnumeratorMoves.MoveNext(move, state),
                ConstructEffect construct => Objects.Construct(construct, state),
                InvokeEffect invoke => Delegates.Invoke(invoke, state),
                ForeignCallEffect call => Outcomes.At(Escapes.ForeignCall(call, state)),
                NoticeEffect notice => ModelNotices.Tell(notice, state),
                OpaqueEffect opaque => Suspensions.Opaque(opaque, state),
                _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType(), "An effect without an interpretation."),
            };
        }
        catch (InsufficientExecutionStackException)
        {
            Stop(Budget.Nesting);
            return [];
        }
    }

    /// <summary>Runs an effect on every path that has come to the end of what was before; the others stay as they are.</summary>
    public ImmutableArray<Outcome> Then(IReadOnlyList<Outcome> outcomes, Func<AnalysisState, ImmutableArray<Outcome>> next)
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

    /// <summary>Puts paths together that go on in the same way.</summary>
    public ImmutableArray<Outcome> Merged(IReadOnlyList<Outcome> outcomes)
    {
        _pathsCompared += outcomes.Count > 1 ? outcomes.Count : 0;
        var (merged, isDear) = (outcomes.Merged(), Steps > Context.Budgets.StepsOfManyWays);
        if (merged.Length > Budgets.WidenedStatesOfADearBody)
        {
            Recording?.NoteWays(isDear);
        }

        merged = merged.Widened(isDear ? Budgets.WidenedStatesOfADearBody : Budgets.WidenedStates, Context.Budgets.States);
        if (merged.Length > Context.Budgets.States)
        {
            Stop(Budget.States);
        }

        return merged;
    }

    /// <summary>Ends a path that cannot be followed: what it would have noticed and created is not known.</summary>
    public AnalysisState? GiveUp(OpaqueReason reason, Site location, AnalysisState state)
    {
        EventLog.NoticeEverything(state);
        GaveUp++;
        EventLog.Notes.IsComplete = false;
        EventLog.Notes.NotFollowed.Add((reason, Calls.InSight(location)));
        return null;
    }

    /// <summary>Ends every path that is still followed: a budget of the whole root has run out.</summary>
    public void Stop(Budget budget)
    {
        IsStopped = true;
        Exhausted.Add(budget);
    }

    /// <summary>Counts the root as run.</summary>
    public void CountRoot() => Context.Work.AddRoot(FreshSteps, _pathsCompared);

    /// <summary>Counts what a run has cost whose outcomes another one takes over.</summary>
    /// <param name="cost">What it has cost.</param>
    /// <param name="entered">The state in which the other one starts.</param>
    public void TakeOver(RunCounts cost, AnalysisState entered)
    {
        Steps += cost.Steps;
        _stepsTakenOver += cost.Steps;
        GaveUp += cost.GaveUp;
        Certainty.Choices += cost.Choices;
        Risks.Note(entered, cost.Risks);
        if (Steps > Context.Budgets.Steps)
        {
            Stop(Budget.Steps);
        }
    }
}
