using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Objects that say themselves how they are enumerated, and enumerators that the source moves itself.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class EnumeratorMoves(Interpreter engine)
{
    /// <summary>Runs code for each element of an object that has an enumerator, or is one; null for other objects.</summary>
    public ImmutableArray<Outcome>? EnumerateObject(
        ObjectValue source, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        if (state.SourceOf(source) is { } elements)
        {
            return engine.Enumeration.Enumerate(elements, label: 0, site, state, each);
        }

        if ((ImplementationOf(source, Enumerations.EnumerableOf, Enumerations.GetEnumerator) ?? ImplementationOf(source, Enumerations.Enumerable, Enumerations.GetEnumerator)
            ?? ImplementationOf(source, Enumerations.StreamOf, Enumerations.GetAsyncEnumerator)) is { } get)
        {
            return Asked(get, source, site, state, (enumerator, way) =>
            {
                var (held, holder) = way.Holding(enumerator);
                return [.. engine.Enumeration.Enumerate(enumerator, label: 0, site, held, each).Select(outcome => outcome with { State = outcome.State.WithoutValue(holder) })];
            });
        }

        return ImplementationOf(source, Enumerations.Enumerator, Enumerations.MoveNext) is { } next
            && (ImplementationOf(source, Enumerations.EnumeratorOf, Enumerations.GetCurrent) ?? ImplementationOf(source, Enumerations.Enumerator, Enumerations.GetCurrent)) is { } current
                ? engine.Queries.Until((end, start) => engine.Loops.Loop(
                    new EndlessIterations(
                        label: 0,
                        way => Asked(next, source, site, way, (moves, moved) => engine.Enumeration.Choose(
                            moves, moved, more => Asked(current, source, site, more, each), done => [new Outcome(done, end)])),
                        Outcomes.At),
                    start), state)
                : null;
    }

    /// <summary>Whether it is known what code enumerates a value, or that it is the framework's.</summary>
    public bool IsFollowed(AbstractValue sequence, AnalysisState state) => sequence switch
    {
        IteratorValue iterator => engine.Bodies.Find(iterator.Function) is not null,
        QueryValue or ListValue => true,
        ObjectValue made when HasEnumerator(made) => true,
        DerivedSymbol { Operator: DerivedOperators.Range } => true,
        _ => state.ContentsOf(sequence) is not null || state.SourceOf(sequence) is not null,
    };

    public static bool HasEnumerator(ObjectValue made) =>
        ImplementationOf(made, Enumerations.Enumerable, Enumerations.GetEnumerator) is not null || ImplementationOf(made, Enumerations.StreamOf, Enumerations.GetAsyncEnumerator) is not null || ImplementationOf(made, Enumerations.Enumerator, Enumerations.MoveNext) is not null;

    private static MemberId? ImplementationOf(ObjectValue made, string contract, string name) =>
        made.Layout.Targets.FirstOrDefault(target => target.Key.Name == name && target.Key.ContainingType?.Text == contract).Value;

    /// <summary>Calls a member without parameters and goes on with its result.</summary>
    private ImmutableArray<Outcome> Asked(
        MemberId member, ObjectValue receiver, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var (held, self) = state.Holding(receiver);
        var (prepared, result) = held.Holding(AbstractValue.Null);
        return engine.Then(
            engine.Calls.Call(new CallEffect(member, new ReadTerm(self), IsVirtual: false, [], [], result, site), prepared),
            way => then(way.Read(result), way.WithoutValue(result).WithoutValue(self)));
    }

    public static ImmutableArray<Outcome> MakeEnumerator(EnumeratorEffect effect, AnalysisState state)
    {
        var source = state.Evaluate(effect.Source);
        if (source is ObjectValue known && (state.SourceOf(known) is not null || ImplementationOf(known, Enumerations.Enumerator, Enumerations.MoveNext) is not null))
        {
            return Outcomes.At(state.WithValue(effect.Result, known));
        }

        var (added, made) = Objects.Made(Enumerators.Layout, state);
        return Outcomes.At(added.WithSource((ObjectValue)made, source).WithValue(effect.Result, made));
    }

    public ImmutableArray<Outcome> MoveNext(MoveNextEffect move, AnalysisState state)
    {
        var enumerator = state.Evaluate(move.Enumerator);
        if (enumerator is ObjectValue made && state.SourceOf(made) is { } source && IsFollowed(source, state))
        {
            return state.ContentsOf(source) is SequenceContents ? Moved(made, move.Result, state)
                : StagesOf(source, state) is var (list, stages) && !IsHarmless(source, move.Location, state) ? Drawn(made, list, stages, move, state)
                : Gathered(source, move.Location, state, (elements, way) => IsHarmless(state, way)
                    ? Moved(made, move.Result, way.WithSource(made, elements))
                    : Outcomes.At(engine.GiveUp(OpaqueReason.Iteration, move.Location, way)));
        }

        return move.MayReachLibrary && engine.Calls.ImplicitCallsReach
            ? Outcomes.At(engine.GiveUp(OpaqueReason.UnnamedCall, move.Location, state))
            : Outcomes.At(engine.Escapes.HandOver([enumerator], move.Location, state)?.WithValue(move.Result, Determined.By(state.SourceOf(enumerator) ?? enumerator)));
    }

    private ImmutableArray<Outcome> Gathered(AbstractValue source, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then) =>
        engine.Enumeration.Gather(new QueryValue(QueryOperator.Cast, StructuralList<AbstractValue>.Of([source])), site, state, then);

    /// <summary>Whether giving all elements of a sequence at once would differ in nothing from giving them one by one.</summary>
    private bool IsHarmless(AbstractValue source, Site site, AnalysisState state)
    {
        var (wasTrial, choices, gaveUp, notes) = (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp, engine.EventLog.Notes);
        (engine.IsTrial, engine.EventLog.Notes) = (true, new Notes());
        var outcomes = Gathered(source, site, state, (_, way) => Outcomes.At(way));
        (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp, engine.EventLog.Notes) = (wasTrial, choices, gaveUp, notes);
        return outcomes.All(outcome => outcome.Exit is null && IsHarmless(state, outcome.State));
    }

    /// <summary>What a query goes through whose elements are made of those of a known list, one by one, and its stages from there on; null for others.</summary>
    private static (AbstractValue List, ImmutableArray<QueryValue> Stages)? StagesOf(AbstractValue source, AnalysisState state) =>
        state.ContentsOf(source) is SequenceContents { Rest: null } ? (source, [])
        : source is QueryValue { Operator: QueryOperator.Select or QueryOperator.Where, Operands.Items: [var inner, _, ..] } stage && StagesOf(inner, state) is var (list, stages) ? (list, stages.Add(stage))
        : null;

    /// <summary>Makes the next element of a query.</summary>
    private ImmutableArray<Outcome> Drawn(ObjectValue enumerator, AbstractValue list, ImmutableArray<QueryValue> stages, MoveNextEffect move, AnalysisState state)
    {
        return Next(state);

        ImmutableArray<Outcome> Next(AnalysisState before)
        {
            var moved = before.Moved(enumerator);
            return moved.PlaceOf(enumerator) is not ConstantValue { Value: long place } index ? Outcomes.At(engine.GiveUp(OpaqueReason.Iteration, move.Location, before))
                : place < moved.ContentsOf(list)!.Sequence!.Items.Items.Count ? Through(0, moved.Element(list, index), index, moved)
                : Outcomes.At(moved.WithValue(move.Result, AbstractValue.False));
        }

        ImmutableArray<Outcome> Through(int stage, AbstractValue element, ConstantValue index, AnalysisState way)
        {
            if (stage == stages.Length)
            {
                return Outcomes.At(way.WithCurrent(enumerator, element).WithValue(move.Result, AbstractValue.True));
            }

            var (held, holder) = way.Holding(element);
            return engine.Delegates.Ask(stages[stage].Operands.Items[1], element, stage == 0 ? index : AbstractValue.Lost, move.Location, held, (answer, asked) => stages[stage].Operator == QueryOperator.Select
                ? Through(stage + 1, answer, index, asked.WithoutValue(holder))
                : engine.Enumeration.Choose(answer, asked.WithoutValue(holder), taken => Through(stage + 1, element, index, taken), Next));
        }
    }

    private static ImmutableArray<Outcome> Moved(ObjectValue enumerator, Slot result, AnalysisState state)
    {
        var moved = state.Moved(enumerator);
        return Outcomes.At(moved.WithValue(result, moved.IsAtElement(enumerator)));
    }

    /// <summary>Whether giving all elements at once differs in nothing from giving them one by one: no scope, store or object has changed.</summary>
    private static bool IsHarmless(AnalysisState before, AnalysisState after) =>
        after.Graphs.Equals(before.Graphs) && after.Scopes.Equals(before.Scopes) && after.Frames.Equals(before.Frames) && after.DefaultGraph == before.DefaultGraph
        && before.Heap.Entries.All(known => after.Heap.TryGet(known.Key, out var same) && same.Equals(known.Value));
}
