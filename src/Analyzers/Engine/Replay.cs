using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Gives what came out of one run as it comes out of another in the same situation, called from elsewhere: only places differ.</summary>
internal sealed class Replay
{
    private readonly CalledRun _from;
    private readonly Situation _situation;
    private readonly AnalysisState _entered;
    private readonly Func<Trace, HashSet<Slot>, Trace> _decide;
    private readonly Dictionary<Trace, Trace> _traces = new(SameObject<Trace>.Instance);
    private readonly Dictionary<CallPath, CallPath> _runs = [];
    private readonly Lazy<Dictionary<Trace, Trace>> _given;

    /// <summary>Prepares the replay.</summary>
    /// <param name="from">The run that was recorded.</param>
    /// <param name="to">The run that takes over what came out of it.</param>
    /// <param name="situation">The situation in which this one starts.</param>
    /// <param name="entered">The state that it starts in.</param>
    /// <param name="decide">Finds who decided something by arguments of the run, given the parameters by which.</param>
    public Replay(CalledRun from, CallPath to, Situation situation, AnalysisState entered, Func<Trace, HashSet<Slot>, Trace> decide)
    {
        (_from, _situation, _entered, _decide) = (from, situation, entered, decide);
        _runs[from.Recording.Start] = to;
        _given = new(PairGiven);
    }

    /// <summary>Whether what came out of a run can be replayed: every place in it was given, or lies inside the run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="entered">The state that it started in.</param>
    public static bool IsPossible(CalledRun run, AnalysisState entered)
    {
        var given = new HashSet<Trace>(Given(run.Situation.State).Concat(run.Footprint.PlacesIn(entered).Select(place => place.Read)), SameObject<Trace>.Instance);
        return run.Outcomes.SelectMany(path => Given(path.Outcome.State).Concat(path.Graphs.Values.SelectMany(graph => graph.Places))).All(IsPlaced)
            && run.Outcomes.SelectMany(path => Failures(path.Outcome.Exit)).Concat(run.Notes.Events.Select(happened => happened.Event))
                .Concat(run.Notes.Switches.Values)
                .All(happened => IsPlaced(happened.Causes.Earlier) && (happened.Opening is not { } opening || IsPlaced(opening)) && (happened.Around is not { } around || IsPlaced(around))
                    && (IsInside(happened.Causes.Failing.Path) || happened.Causes.Failing.Path == happened.Causes.Earlier.Path));

        bool IsPlaced(Trace trace) => given.Contains(trace) || run.Recording.Decided.ContainsKey(trace) || IsInside(trace.Path);

        bool IsInside(CallPath path) => run.Recording.Start.Includes(path);
    }

    /// <summary>A path that came out.</summary>
    public Outcome Of((Outcome Outcome, ImmutableDictionary<int, GraphChanges> Graphs) path) =>
        new(Of(path.Outcome.State) with { Graphs = GraphsOf(path.Graphs) }, Of(path.Outcome.Exit));

    /// <summary>An event of the run.</summary>
    public Event Of(Event happened)
    {
        var (failing, earlier) = happened.Causes;
        var cause = Of(earlier);
        var placed = happened.PlacedBy(new Causes(failing.Path == earlier.Path ? failing with { Path = cause.Path } : Of(failing), cause));
        return placed with { Opening = happened.Opening is { } opening ? Of(opening) : null, Around = happened.Around is { } around ? Of(around) : null };
    }

    /// <summary>The places in a state without tables, in the same order for states that are the same.</summary>
    private static IEnumerable<Trace> Given(AnalysisState state) =>
    [
        .. state.Frames.Items.Select(frame => frame.Opening),
        .. state.Scopes.Entries.OrderBy(scope => scope.Key).SelectMany(scope => new[] { scope.Value.Opening, scope.Value.Cause?.Trace }).OfType<Trace>(),
        .. state.Graphs.Entries.OrderBy(graph => graph.Key).SelectMany(graph => new[] { graph.Value.Frozen, graph.Value.Discarded }).OfType<Trace>(),
    ];

    private static IEnumerable<Event> Failures(Exit? exit) => exit is null ? []
        : Failures(exit.Replacement).Concat(exit.Failure is { } failure ? [failure] : []);

    private Exit? Of(Exit? exit) => exit is null ? null
        : exit with { Failure = exit.Failure is { } failure ? Of(failure) : null, Replacement = Of(exit.Replacement) };

    /// <summary>The locals of the runs outside are those of the runs outside here: the run could not see them.</summary>
    private AnalysisState Of(AnalysisState state) => state with
    {
        Activations = state.Activations.Entries
            .Where(activation => activation.Key == state.Current || !_from.Situation.State.Activations.Has(activation.Key))
            .Aggregate(_entered.Activations.Without([_entered.Current]), (all, activation) => all.With(activation.Key, activation.Value)),
        Heap = state.Heap.Over(_from.Situation.State.Heap, _entered.Heap, known => known),
        Frames = StructuralList<OpenFrame>.Of(state.Frames.Items.Select(Of)),
        Scopes = state.Scopes.Over(_from.Situation.State.Scopes, _entered.Scopes, scope => scope with
        {
            Opening = scope.Opening is { } opening ? Of(opening) : null,
            Cause = scope.Cause is { } cause ? cause with { Trace = Of(cause.Trace) } : null,
        }),
    };

    private StructuralMap<int, GraphState> GraphsOf(ImmutableDictionary<int, GraphChanges> changes) => StructuralMap<int, GraphState>.Of(changes.Select(graph =>
        new KeyValuePair<int, GraphState>(graph.Key, graph.Value.Of(_entered.Graphs.TryGet(graph.Key, out var known) ? known : GraphState.Blank, Of))));

    /// <summary>What was open before is the very thing that is open here: whoever has opened it looks for that.</summary>
    private OpenFrame Of(OpenFrame frame, int index) =>
        index < _from.Situation.State.Frames.Items.Count && ReferenceEquals(frame, _from.Situation.State.Frames.Items[index])
            ? _entered.Frames.Items[index]
            : frame with { Opening = Of(frame.Opening) };

    private Trace Of(Trace trace)
    {
        if (!_traces.TryGetValue(trace, out var placed))
        {
            placed = _from.Recording.Start.Includes(trace.Path) && !_from.Recording.Decided.ContainsKey(trace) ? Moved(trace)
                : _given.Value.TryGetValue(trace, out var given) ? given
                : _from.Recording.Decided.TryGetValue(trace, out var deciding) ? _decide(trace, deciding) : Moved(trace);
            _traces.Add(trace, placed);
        }

        return placed;
    }

    private Trace Moved(Trace trace) => trace with { Path = Of(trace.Path) };

    /// <summary>The places that the run was given, with those that this one is given.</summary>
    private Dictionary<Trace, Trace> PairGiven()
    {
        var pairs = new Dictionary<Trace, Trace>(SameObject<Trace>.Instance);
        foreach (var (old, current) in Given(_from.Situation.State).Zip(Given(_situation.State), (old, current) => (old, current)).Concat(_from.Footprint.PlacesIn(_entered)))
        {
            pairs[old] = current;
        }

        return pairs;
    }

    private CallPath Of(CallPath path)
    {
        if (!_runs.TryGetValue(path, out var placed))
        {
            placed = path.Under(Of(path.Caller!), path.Site);
            _runs.Add(path, placed);
        }

        return placed;
    }
}
