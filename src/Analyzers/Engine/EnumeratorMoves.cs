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
            return state.ContentsOf(source) is SequenceContents
                ? Moved(made, move.Result, state)
                : engine.Enumeration.Gather(new QueryValue(QueryOperator.Cast, StructuralList<AbstractValue>.Of([source])), move.Location, state, (list, way) => IsHarmless(state, way)
                    ? Moved(made, move.Result, way.WithSource(made, list))
                    : Outcomes.At(engine.GiveUp(OpaqueReason.Iteration, move.Location, way)));
        }

        return move.MayReachLibrary && engine.Calls.ImplicitCallsReach
            ? Outcomes.At(engine.GiveUp(OpaqueReason.UnnamedCall, move.Location, state))
            : Outcomes.At(engine.Escapes.HandOver([enumerator], move.Location, state)?.WithValue(move.Result, Determined.By(state.SourceOf(enumerator) ?? enumerator)));
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
