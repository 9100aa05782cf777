using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs iterators and other sequences where they are enumerated: whoever gives an element runs the code that wants it.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Enumeration(Interpreter engine)
{
    /// <summary>How going on through a collection fails that has changed, where a handler is around.</summary>
    private static readonly FailEffect Changed = new(new LiteralTerm(true), Exceptions.OfChangedCollection) { IsOutwards = true };

    /// <summary>Who enumerates the iterators that run, by their runs.</summary>
    private readonly Dictionary<int, Consumer> _consumers = [];

    public ImmutableArray<Outcome> ForEach(ForEachEffect loop, AnalysisState state)
    {
        var before = state.Locals;
        var collection = state.Evaluate(loop.Collection);
        if (loop.MayReachLibrary && engine.Calls.ImplicitCallsReach && !engine.EnumeratorMoves.IsFollowed(collection, state))
        {
            return Outcomes.At(engine.GiveUp(OpaqueReason.UnnamedCall, loop.Location, state));
        }

        var part = collection as MapPartValue;
        collection = part?.Map ?? collection;
        var source = SourceOf(collection);
        var watched = source is ObjectValue made && ContainerTypes.IsWatched(made.Type) ? state.ContentsOf(source) : null;
        var outcomes = Enumerate(collection, loop.Label, loop.Location, state, (element, way) => source == collection && IsRemoved(element, watched, way.ContentsOf(source)) ? Outcomes.At(way) : engine.Then(
            [.. engine.Run(loop.Body, way.WithValue(loop.Element, part?.Of(element) ?? element)).Select(outcome => Outcomes.Arriving(outcome, JumpKind.Continue, loop.Label))],
            behind => HasChanged(watched, behind.ContentsOf(source)) ? engine.ExceptionFlow.Fail(Changed, behind) : Outcomes.At(behind)));
        return engine.Merged([.. engine.BlockLocals.Leave(outcomes.Select(outcome => Outcomes.Arriving(outcome, JumpKind.Break, loop.Label)), before, result: null)]);
    }

    /// <summary>What is gone through where a query gives its elements one by one: its source has to stay as it is.</summary>
    private static AbstractValue SourceOf(AbstractValue collection) => collection is QueryValue
    {
        Operator: QueryOperator.Select or QueryOperator.Where or QueryOperator.OfType or QueryOperator.Cast or QueryOperator.TakeWhile or QueryOperator.SkipWhile or QueryOperator.Distinct,
        Operands.Items: [var source, ..],
    } ? SourceOf(source) : collection;

    /// <summary>Whether an element of a map or set is there no more when its turn comes.</summary>
    private static bool IsRemoved(AbstractValue element, Contents? before, Contents? now) =>
        before is MapContents { Rest: null } map && now is MapContents { Rest: null } left && (map.IsSet ? element : (element as ListValue)?.Elements.Items[0]) is { } key
            && map.Entries.Items.Exists(entry => entry.Key.Equals(key)) && !left.Entries.Items.Exists(entry => entry.Key.Equals(key));

    /// <summary>Whether a container certainly is another than when going through it began, as its enumerator sees it: keys may be removed.</summary>
    private static bool HasChanged(Contents? before, Contents? now) => (before, now) switch
    {
        (SequenceContents { Rest: null }, SequenceContents { Rest: null }) => !before.Equals(now),
        (MapContents { Rest: null } map, MapContents { Rest: null } other) => other.Entries.Items.Any(entry => !map.Entries.Items.Exists(known => known.Key.Equals(entry.Key))),
        _ => false,
    };

    /// <summary>Runs code for each element of a sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="label">What a jump names that leaves the loop; 0 where there is none.</param>
    /// <param name="site">What enumerates it.</param>
    /// <param name="state">The state in front.</param>
    /// <param name="each">What runs with an element; an exit abandons the sequence.</param>
    public ImmutableArray<Outcome> Enumerate(
        AbstractValue sequence, int label, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) => sequence switch
        {
            IteratorValue iterator when engine.Bodies.Find(iterator.Function) is { } body => RunIterator(iterator, body, site, state, each),
            QueryValue query => engine.Queries.RunQuery(query, site, state, each),
            MapPartValue part => Enumerate(part.Map, label, site, state, (element, way) => each(part.Of(element), way)),
            ObjectValue made when engine.EnumeratorMoves.EnumerateObject(made, site, state, each) is { } outcomes => outcomes,
            _ => engine.Loops.Loop(new ElementIterations(label, sequence, state, (way, element) => each(element, way)), state),
        };

    private ImmutableArray<Outcome> RunIterator(
        IteratorValue iterator, LoweredBody body, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        if (engine.Path.Depth >= engine.Context.Budgets.CallDepth)
        {
            engine.Calls.EndAtDepth();
            return [];
        }

        var (outside, caller) = (engine.Path, state.Current);
        var entered = state.Entered(iterator.Function, iterator.Arguments, iterator.Outer, iterator.This);
        var run = entered.Current;
        _consumers[run] = new Consumer(each, caller, outside);
        engine.Recording?.Spoil(); // What comes out depends on code outside of the run.
        engine.Path = engine.Calls.PathTo(body, site, []);
        var outcomes = engine.Run(body.Effect, entered);
        engine.Path = outside;
        _consumers.Remove(run);
        return engine.Merged(
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State.Left(caller, body.MakesFunctions && Captures.IsCaptured(run, [outcome.Exit?.Abandoned?.Value], outcome.State)),
                outcome.Exit switch
                {
                    null or { Kind: JumpKind.Return, IsLost: false } => null,
                    { Kind: JumpKind.Abandon, Label: var label } abandoned when label == run => abandoned.Abandoned,
                    var exit => exit,
                })),
        ]);
    }

    /// <summary>Gives an element to whoever enumerates the iterator that runs; nobody where it is judged on its own.</summary>
    public ImmutableArray<Outcome> Yield(YieldEffect yield, AnalysisState state)
    {
        var run = state.Current;
        if (!_consumers.TryGetValue(run, out var consumer))
        {
            return engine.Suspensions.Suspend(new OpaqueEffect(OpaqueReason.Iteration, yield.Location), state);
        }

        engine.Suspensions.NoticeSuspension(new OpaqueEffect(OpaqueReason.Iteration, yield.Location), state);
        var inside = engine.Path;
        engine.Path = consumer.Path;
        var outcomes = consumer.Each(state.Evaluate(yield.Value), state with { Current = consumer.Run });
        engine.Path = inside;
        return
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State with { Current = run }, outcome.Exit is { } exit ? new Exit(JumpKind.Abandon, run, Abandoned: exit) : null)),
        ];
    }

    public ImmutableArray<Outcome> InTurn(
        IEnumerable<AbstractValue> elements, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var list = new ListValue(StructuralList<AbstractValue>.Of(elements), IsTuple: false);
        var (started, holder) = state.Holding(list);
        return
        [
            .. Enumerate(list, label: 0, site, started, each)
                .Select(outcome => outcome with { State = outcome.State.WithoutValue(holder) }),
        ];
    }

    /// <summary>Runs code for elements of which nothing is known but what determines them.</summary>
    public ImmutableArray<Outcome> Unlisted(
        IEnumerable<AbstractValue> sources, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        Enumerate(Determined.By([.. sources]), label: 0, site, state, each);

    /// <summary>Goes on with all elements of a sequence, or with what does not need them where they are not known one by one.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="site">What goes through it.</param>
    /// <param name="state">The state in front.</param>
    /// <param name="then">What goes on with the elements.</param>
    /// <param name="each">What runs with each where they are not known.</param>
    /// <param name="keepsCount">Whether that runs as often as there are elements.</param>
    public ImmutableArray<Outcome> Listed(
        AbstractValue sequence, Site site, AnalysisState state, Func<ListValue, AnalysisState, ImmutableArray<Outcome>> then,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each, bool keepsCount = false) => Gather(sequence, site, state, (gathered, way) =>
            way.ContentsOf(gathered) is { Rest: null, Sequence: { } known } ? then(new ListValue(known.Items, IsTuple: false), way)
            : keepsCount && way.ContentsOf(gathered)?.Values.Any() != true && way.Length(gathered) is var count and not UnknownValue ? SoMany(count, gathered, site, way, each)
            : Unlisted([sequence], site, way, each));

    /// <summary>Runs code for elements of which only is known how many there are.</summary>
    private ImmutableArray<Outcome> SoMany(
        AbstractValue count, AbstractValue source, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (named, elements) = state.Symbol(label: null, type: null, state.IsDetermined(source));
        elements = elements with { Origin = source is Symbolic ? PartSet.Of([new ElementsOf(source)]) : Determined.About([source], (UnknownValue)AbstractValue.Unknown).Parts };
        return Enumerate(new DerivedSymbol(DerivedOperators.Sized, elements, count, ValueDomain.Any), label: 0, site, named, each);
    }

    /// <summary>Puts the elements of a sequence into a list, and goes on with it.</summary>
    public ImmutableArray<Outcome> Gather(
        AbstractValue sequence, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (sequence is not (QueryValue or IteratorValue) && !(sequence is ObjectValue made && EnumeratorMoves.HasEnumerator(made)))
        {
            return then(sequence, state);
        }

        var list = new ObjectValue(state.NextId, ObjectLayout.None);
        var (started, holder) = (state with { NextId = state.NextId + 1 }).WithObject(list, HeapObject.Empty with { Contents = SequenceContents.Empty }).Holding(list);
        return engine.Then(
            Enumerate(sequence, label: 0, site, started, (element, way) =>
            {
                var (named, kept) = way.Stable(element, label: null, type: null);
                (named, var contents) = ContainerChanges.Changed(named, ContainerOperation.Append, named.ContentsOf(list) ?? SequenceContents.Empty, null, kept);
                return Outcomes.At(named.WithContents(list, contents));
            }),
            way => then(list, way.WithoutValue(holder)));
    }

    /// <summary>Goes one of two ways, both where the condition is not known.</summary>
    public ImmutableArray<Outcome> Choose(
        AbstractValue condition, AnalysisState state, Func<AnalysisState, ImmutableArray<Outcome>> whenTrue, Func<AnalysisState, ImmutableArray<Outcome>> whenFalse)
    {
        var isLost = !state.IsDoubtful && (condition is UnknownValue { IsDetermined: true } || state.IsLost(condition));
        return engine.Merged(
        [
            .. engine.Certainty.Ways(condition, state).SelectMany(IEnumerable<Outcome> (way) =>
                (way.Holds ? whenTrue : whenFalse)(isLost ? way.State with { IsDoubtful = true } : way.State)),
        ]);
    }

    /// <summary>Who enumerates an iterator.</summary>
    /// <param name="Each">What runs with an element.</param>
    /// <param name="Run">The run that it belongs to.</param>
    /// <param name="Path">How that came to run.</param>
    private sealed record Consumer(Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> Each, int Run, CallPath Path);
}
