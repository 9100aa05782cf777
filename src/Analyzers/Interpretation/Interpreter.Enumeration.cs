using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Runs iterators and queries where they are enumerated: whoever gives an element runs the code that wants it.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Who enumerates the iterators that run, by their runs.</summary>
    private readonly Dictionary<int, Consumer> _consumers = [];

    /// <summary>Tells enumerations apart that are abandoned by this class itself; runs have numbers from 0.</summary>
    private int _enumerations;

    private ImmutableArray<Outcome> ForEach(ForEachEffect loop, AnalysisState state)
    {
        var before = state.Locals;
        var collection = state.Evaluate(loop.Collection);
        if (loop.MayReachLibrary && _context.ImplicitCallsReach && !IsFollowed(collection, state))
        {
            return Paths(GiveUp(OpaqueReason.UnnamedCall, loop.Location, state));
        }

        var outcomes = Enumerate(collection, loop.Label, loop.Location, state, (element, way) =>
            [.. Run(loop.Body, way.WithValue(loop.Element, element)).Select(outcome => Arriving(outcome, JumpKind.Continue, loop.Label))]);
        return Merged([.. Keeping(outcomes.Select(outcome => Arriving(outcome, JumpKind.Break, loop.Label)), before, result: null)]);
    }

    /// <summary>Runs code for each element of a sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="label">What a jump names that leaves the loop; 0 where there is none.</param>
    /// <param name="site">What enumerates it.</param>
    /// <param name="state">The state in front.</param>
    /// <param name="each">What runs with an element; an exit abandons the sequence.</param>
    private ImmutableArray<Outcome> Enumerate(
        AbstractValue sequence, int label, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) => sequence switch
        {
            IteratorValue iterator when Find(iterator.Function) is { } body => RunIterator(iterator, body, site, state, each),
            QueryValue query => RunQuery(query, site, state, each),
            ObjectValue made when EnumerateObject(made, site, state, each) is { } outcomes => outcomes,
            _ => Loop(new ElementRounds(label, sequence, state, (way, element) => each(element, way)), state),
        };

    private ImmutableArray<Outcome> RunIterator(
        IteratorValue iterator, LoweredBody body, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        if (_path.Depth >= _context.Budgets.CallDepth)
        {
            EndAtCallDepth();
            return [];
        }

        var (outside, caller) = (_path, state.Current);
        var entered = state.Entered(iterator.Function, iterator.Arguments, iterator.Outer, iterator.This);
        var run = entered.Current;
        _consumers[run] = new Consumer(each, caller, outside);
        _recording?.Spoil(); // What comes out depends on code outside of the run.
        _path = PathTo(body, site, []);
        var outcomes = Run(body.Effect, entered);
        _path = outside;
        _consumers.Remove(run);
        return Merged(
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State.Left(caller, body.MakesFunctions && IsCaptured(run, [outcome.Exit?.Abandoned?.Value], outcome.State)),
                outcome.Exit switch
                {
                    null or { Kind: JumpKind.Return } => null,
                    { Kind: JumpKind.Abandon, Label: var label } abandoned when label == run => abandoned.Abandoned,
                    var exit => exit,
                })),
        ]);
    }

    /// <summary>Gives an element to whoever enumerates the iterator that runs; nobody where it is judged on its own.</summary>
    private ImmutableArray<Outcome> Yield(YieldEffect yield, AnalysisState state)
    {
        var run = state.Current;
        if (!_consumers.TryGetValue(run, out var consumer))
        {
            return Suspend(new OpaqueEffect(OpaqueReason.Iteration, yield.Location), state);
        }

        NoticeSuspension(new OpaqueEffect(OpaqueReason.Iteration, yield.Location), state);
        var inside = _path;
        _path = consumer.Path;
        var outcomes = consumer.Each(state.Evaluate(yield.Value), state with { Current = consumer.Run });
        _path = inside;
        return
        [
            .. outcomes.Select(outcome => new Outcome(
                outcome.State with { Current = run }, outcome.Exit is { } exit ? new Exit(JumpKind.Abandon, run, Abandoned: exit) : null)),
        ];
    }

    private ImmutableArray<Outcome> RunQuery(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        switch (query.Operator)
        {
            case QueryOperator.Select:
                return WithIndex(query, site, state, (element, index, way) => Ask(operands[1], element, index, site, way, each));
            case QueryOperator.Where:
                return WithIndex(query, site, state, (element, index, way) => Ask(operands[1], element, index, site, way, (holds, asked) =>
                    Choose(holds, asked, inside => each(element, inside), Paths)));
            case QueryOperator.SelectMany:
                return WithIndex(query, site, state, (element, index, way) => Ask(operands[1], element, index, site, way, (inner, asked) =>
                    Enumerate(inner, label: 0, site, asked, operands.Count < 3 ? each : (part, inside) =>
                        Invoked(operands[2], [element, part], site, inside, each))));
            case QueryOperator.TakeWhile:
                return Until((end, way) => WithIndex(query, site, way, (element, index, inside) => Ask(operands[1], element, index, site, inside, (holds, asked) =>
                    Choose(holds, asked, more => each(element, more), last => [new Outcome(last, end)]))), state);
            case QueryOperator.Concat:
                return Then(Enumerate(operands[0], label: 0, site, state, each), way => Enumerate(operands[1], label: 0, site, way, each));
            case QueryOperator.Append:
                return Then(Enumerate(operands[0], label: 0, site, state, each), way => each(operands[1], way));
            case QueryOperator.Prepend:
                return Then(each(operands[1], state), way => Enumerate(operands[0], label: 0, site, way, each));
            case QueryOperator.Skip:
                return WithIndex(query, site, state, (element, index, way) =>
                    Choose(Comparison.Combine(TermOperator.Less, index, operands[1]), way, Paths, inside => each(element, inside)));
            case QueryOperator.Take:
                // It asks for no element behind the last one that it gives.
                return Choose(Comparison.Combine(TermOperator.Less, new ConstantValue(0L), operands[1]), state, some => Until((end, way) => WithIndex(query, site, way, (element, index, inside) =>
                    Then(each(element, inside), behind => Choose(
                        Comparison.Combine(TermOperator.Less, Comparison.Combine(TermOperator.Add, index, new ConstantValue(1L)), operands[1]), behind, Paths, last => [new Outcome(last, end)]))), some), Paths);
            case QueryOperator.Index:
                return WithIndex(query, site, state, (element, index, way) => each(TupleOf(index, element), way));
            case QueryOperator.OfType when query.Asked is { } asked:
                return Enumerate(operands[0], label: 0, site, state, (element, way) => Choose(Comparison.IsOfType(element, asked), way, inside => each(element, inside), Paths));
            case QueryOperator.Cast:
                return Enumerate(operands[0], label: 0, site, state, each);
            case QueryOperator.SkipWhile:
                return SkipWhile(query, site, state, each);
            case >= QueryOperator.OrderBy and <= QueryOperator.ThenByDescending:
                return Ordered(query, site, state, each);
            case QueryOperator.OrderWith:
                return OrderedWith(query, site, state, each);
            case QueryOperator.GroupBy:
                return Grouped(query, site, state, each);
            case QueryOperator.Join or QueryOperator.GroupJoin:
                return Joined(query, site, state, each);
            case QueryOperator.DistinctBy:
                return DistinctBy(query, site, state, each);
            case QueryOperator.Except or QueryOperator.Intersect:
                return Listed(operands[0], site, state, (list, way) => Listed(operands[1], site, way, (other, both) =>
                    Different(list) is { } different && Different(other) is { } others && different.Entries.Items.All(entry => others.IsCertain(entry.Key))
                        ? InTurn(
                            different.Entries.Items.Select(entry => entry.Key).Where(key => others.Has(key).Equals(AbstractValue.True) == (query.Operator == QueryOperator.Intersect)), site, both, each)
                        : Unlisted([list, other], site, both, each), each), each);
            default:
                return Materialized(query, site, state, each);
        }
    }

    /// <summary>Queries that need all elements of a source before they give any.</summary>
    private ImmutableArray<Outcome> Materialized(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        return Listed(operands[0], site, state, (list, way) =>
        {
            var elements = list.Elements.Items;
            switch (query.Operator)
            {
                case QueryOperator.Reverse:
                    return InTurn(elements.Reverse(), site, way, each);
                case QueryOperator.Distinct:
                    return Different(list) is { } different ? InTurn(different.Entries.Items.Select(entry => entry.Key), site, way, each) : Unlisted([list], site, way, each);
                case QueryOperator.DefaultIfEmpty:
                    return InTurn(elements.Count > 0 ? elements : [operands[1]], site, way, each);
                case QueryOperator.SkipLast when operands[1] is ConstantValue { Value: long left }:
                    return InTurn(elements.Take((int)Math.Min(elements.Count, Math.Max(0, elements.Count - left))), site, way, each);
                case QueryOperator.TakeLast when operands[1] is ConstantValue { Value: long taken }:
                    return InTurn(elements.Skip((int)Math.Max(0, elements.Count - Math.Max(0, taken))), site, way, each);
                case QueryOperator.Chunk when operands[1] is ConstantValue { Value: > 0L and <= SequenceContents.MostItems and long size }:
                    var chunks = Enumerable.Range(0, (int)((elements.Count + size - 1) / size)).Select(chunk => elements.Skip(chunk * (int)size).Take((int)size));
                    return InTurn(chunks.Select(chunk => new ListValue(StructuralList<AbstractValue>.Of(chunk), IsTuple: false)), site, way, each);
                case QueryOperator.Zip:
                    return Listed(operands[1], site, way, (other, both) => InTurn(
                        elements.Zip(other.Elements.Items, (left, right) => TupleOf(left, right)), site, both, operands.Count < 3 ? each : (pair, inside) =>
                            Invoked(operands[2], ((ListValue)pair).Elements.Items, site, inside, each)), each);
                default:
                    return Unlisted([list], site, way, each);
            }
        }, each);
    }

    private ImmutableArray<Outcome> SkipWhile(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, skips) = state.Holding(AbstractValue.True);
        return
        [
            .. WithIndex(query, site, started, (element, index, way) => Choose(
                way.Read(skips), way,
                still => Ask(query.Operands.Items[1], element, index, site, still, (holds, asked) =>
                    Choose(holds, asked, Paths, first => each(element, first.WithValue(skips, AbstractValue.False)))),
                passed => each(element, passed))).Select(outcome => outcome with { State = outcome.State.WithoutValue(skips) }),
        ];
    }

    /// <summary>The different values of a list; null where some cannot be told apart.</summary>
    private static MapContents? Different(ListValue list)
    {
        var seen = MapContents.Empty(isSet: true);
        foreach (var element in list.Elements.Items)
        {
            if (!seen.CanPlace(element))
            {
                return null;
            }

            seen = seen.With(element, AbstractValue.Null);
        }

        return seen;
    }

    private ImmutableArray<Outcome> InTurn(
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
    private ImmutableArray<Outcome> Unlisted(
        IEnumerable<AbstractValue> sources, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        Enumerate(Determined.By([.. sources]), label: 0, site, state, each);

    /// <summary>Goes on with all elements of a sequence, or with what does not need them where they are not known one by one.</summary>
    private ImmutableArray<Outcome> Listed(
        AbstractValue sequence, Site site, AnalysisState state, Func<ListValue, AnalysisState, ImmutableArray<Outcome>> then,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) => Gather(sequence, site, state, (gathered, way) =>
            way.ContentsOf(gathered) is { Rest: null, Sequence: { } known } ? then(new ListValue(known.Items, IsTuple: false), way) : Unlisted([sequence], site, way, each));

    /// <summary>Puts the elements of a sequence into a list, and goes on with it.</summary>
    private ImmutableArray<Outcome> Gather(
        AbstractValue sequence, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (sequence is not (QueryValue or IteratorValue) && !(sequence is ObjectValue made && HasEnumerator(made)))
        {
            return then(sequence, state);
        }

        var list = new ObjectValue(state.NextId, ObjectLayout.None);
        var (started, holder) = (state with { NextId = state.NextId + 1 }).WithObject(list, HeapObject.Empty with { Contents = SequenceContents.Empty }).Holding(list);
        return Then(
            Enumerate(sequence, label: 0, site, started, (element, way) =>
            {
                var (named, kept) = way.Stable(element, label: null, type: null);
                (named, var contents) = Changed(named, ContainerOperation.Append, named.ContentsOf(list) ?? SequenceContents.Empty, null, kept);
                return Paths(named.WithContents(list, contents));
            }),
            way => then(list, way.WithoutValue(holder)));
    }

    /// <summary>Runs code for each element with its index.</summary>
    private ImmutableArray<Outcome> WithIndex(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, counter) = state.Holding(new ConstantValue(0L));
        return
        [
            .. Enumerate(query.Operands.Items[0], label: 0, site, started, (element, way) =>
            {
                var index = way.Read(counter);
                return each(element, index, way.WithValue(counter, Comparison.Combine(TermOperator.Add, index, new ConstantValue(1L))));
            }).Select(outcome => outcome with { State = outcome.State.WithoutValue(counter) }),
        ];
    }

    /// <summary>Asks a function of a query, which may want the index too.</summary>
    private ImmutableArray<Outcome> Ask(
        AbstractValue function, AbstractValue element, AbstractValue index, Site location, AnalysisState state,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then) =>
        Invoked(function, function is FunctionValue { Function.ParameterCount: 2 } ? [element, index] : [element], location, state, then);

    /// <summary>Runs a delegate and goes on with its result.</summary>
    private ImmutableArray<Outcome> Invoked(
        AbstractValue function, IReadOnlyList<AbstractValue> arguments, Site location, AnalysisState state,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var slots = arguments.Select((_, index) => new Slot(SlotForm.Result, -1 - state.NextId - index)).Append(new Slot(SlotForm.Result, -1 - state.NextId - arguments.Count)).ToList();
        var prepared = arguments.Zip(slots, (argument, slot) => (argument, slot))
            .Aggregate(state with { NextId = state.NextId + slots.Count }, (way, pair) => way.WithValue(pair.slot, pair.argument));
        return Then(
            Invoke(function, [.. slots.Take(arguments.Count).Select(slot => new ReadTerm(slot))], slots[arguments.Count], location, TaskUse.Kept, prepared),
            way =>
            {
                var result = way.Read(slots[arguments.Count]);
                return then(result, slots.Aggregate(way, (left, slot) => left.WithoutValue(slot)));
            });
    }

    /// <summary>Goes one of two ways, both where the condition is not known.</summary>
    private ImmutableArray<Outcome> Choose(
        AbstractValue condition, AnalysisState state, Func<AnalysisState, ImmutableArray<Outcome>> whenTrue, Func<AnalysisState, ImmutableArray<Outcome>> whenFalse)
    {
        var isLost = !state.IsDoubtful && (condition is UnknownValue { IsDetermined: true } || state.IsLost(condition));
        return Merged(
        [
            .. Ways(condition, state).SelectMany(IEnumerable<Outcome> (way) =>
                (way.Holds ? whenTrue : whenFalse)(isLost ? way.State with { IsDoubtful = true } : way.State)),
        ]);
    }

    /// <summary>Runs an enumeration that can end early.</summary>
    private ImmutableArray<Outcome> Until(Func<Exit, AnalysisState, ImmutableArray<Outcome>> run, AnalysisState state)
    {
        var label = --_enumerations;
        return [.. run(new Exit(JumpKind.Abandon, label), state).Select(outcome => Arriving(outcome, JumpKind.Abandon, label))];
    }

    private static ListValue TupleOf(params IEnumerable<AbstractValue> parts) => new(StructuralList<AbstractValue>.Of(parts), IsTuple: true);

    /// <summary>Who enumerates an iterator.</summary>
    /// <param name="Each">What runs with an element.</param>
    /// <param name="Run">The run that it belongs to.</param>
    /// <param name="Path">How that came to run.</param>
    private sealed record Consumer(Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> Each, int Run, CallPath Path);
}
