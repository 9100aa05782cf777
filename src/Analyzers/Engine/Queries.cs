using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs queries where they are enumerated.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Queries(Interpreter engine)
{
    private readonly StreamedQueries _streamed = new(engine);

    /// <summary>Tells enumerations apart that are abandoned by this class itself; runs have numbers from 0.</summary>
    private int _enumerations;

    public ImmutableArray<Outcome> RunQuery(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        switch (query.Operator)
        {
            case QueryOperator.Select:
                return WithIndex(operands[0], site, state, (element, index, way) => engine.Delegates.Ask(operands[1], element, index, site, way, each));
            case QueryOperator.Where:
                return WithIndex(operands[0], site, state, (element, index, way) => engine.Delegates.Ask(operands[1], element, index, site, way, (holds, asked) =>
                    engine.Enumeration.Choose(holds, asked, inside => each(element, inside), Outcomes.At)));
            case QueryOperator.SelectMany:
                return WithIndex(operands[0], site, state, (element, index, way) => engine.Delegates.Ask(operands[1], element, index, site, way, (inner, asked) =>
                    engine.Enumeration.Enumerate(inner, label: 0, site, asked, operands.Count < 3 ? each : (part, inside) =>
                        engine.Delegates.Invoked(operands[2], [element, part], site, inside, each))));
            case QueryOperator.TakeWhile:
                return Until((end, way) => WithIndex(operands[0], site, way, (element, index, inside) => engine.Delegates.Ask(operands[1], element, index, site, inside, (holds, asked) =>
                    engine.Enumeration.Choose(holds, asked, more => each(element, more), last => [new Outcome(last, end)]))), state);
            case QueryOperator.Concat:
                return engine.Then(engine.Enumeration.Enumerate(operands[0], label: 0, site, state, each), way => engine.Enumeration.Enumerate(operands[1], label: 0, site, way, each));
            case QueryOperator.Append:
                return engine.Then(engine.Enumeration.Enumerate(operands[0], label: 0, site, state, each), way => each(operands[1], way));
            case QueryOperator.Prepend:
                return engine.Then(each(operands[1], state), way => engine.Enumeration.Enumerate(operands[0], label: 0, site, way, each));
            case QueryOperator.Skip:
                return WithIndex(operands[0], site, state, (element, index, way) =>
                    engine.Enumeration.Choose(Comparison.Combine(TermOperator.Less, index, operands[1]), way, Outcomes.At, inside => each(element, inside)));
            case QueryOperator.Take:
                // It asks for no element behind the last one that it gives.
                return engine.Enumeration.Choose(Comparison.Combine(TermOperator.Less, new ConstantValue(0L), operands[1]), state, some => Until((end, way) => WithIndex(operands[0], site, way, (element, index, inside) =>
                    engine.Then(each(element, inside), behind => engine.Enumeration.Choose(
                        Comparison.Combine(TermOperator.Less, Comparison.Combine(TermOperator.Add, index, new ConstantValue(1L)), operands[1]), behind, Outcomes.At, last => [new Outcome(last, end)]))), some), Outcomes.At);
            case QueryOperator.Index:
                return WithIndex(operands[0], site, state, (element, index, way) => each(TupleOf(index, element), way));
            case QueryOperator.OfType when query.Asked is { } asked:
                return engine.Enumeration.Enumerate(operands[0], label: 0, site, state, (element, way) => engine.Enumeration.Choose(
                    operands.Count > 1 ? TypeTests.IsOfType(element, operands[1]) : TypeTests.IsOfType(element, asked), way, inside => each(Boxes.Held(element, asked), inside), Outcomes.At));
            case QueryOperator.Cast:
                return engine.Enumeration.Enumerate(operands[0], label: 0, site, state, (element, way) => each(Boxes.Cast(element, operands.Count > 1 ? operands[1] : null, query.Asked), way));
            case QueryOperator.SkipWhile:
                return SkipWhile(query, site, state, each);
            case >= QueryOperator.OrderBy and <= QueryOperator.ThenByDescending:
                return engine.KeyedQueries.Ordered(query, site, state, each);
            case QueryOperator.OrderWith:
                return engine.KeyedQueries.OrderedWith(query, site, state, each);
            case QueryOperator.GroupBy:
                return engine.KeyedQueries.Grouped(query, site, state, each);
            case QueryOperator.Join or QueryOperator.GroupJoin:
                return _streamed.Joined(query, site, state, each);
            case QueryOperator.Distinct or QueryOperator.DistinctBy:
                return _streamed.Distinct(query, site, state, each);
            case QueryOperator.Except or QueryOperator.Intersect:
                return _streamed.Compared(query, site, state, each);
            case QueryOperator.DefaultIfEmpty:
                return _streamed.OrDefault(query, site, state, each);
            case QueryOperator.Chunk when operands[1] is ConstantValue { Value: > 0L and <= SequenceContents.MostItems and long size }:
                return _streamed.Chunked(operands[0], (int)size, site, state, each);
            case QueryOperator.SkipLast when operands[1] is ConstantValue { Value: >= 0L and <= SequenceContents.MostItems and long left } && !CountedQueries.IsCounted(operands[0]):
                return _streamed.WithoutLast(operands[0], (int)left, site, state, each);
            case QueryOperator.Zip when CountedQueries.IsPlain(operands[0]) || CountedQueries.IsPlain(operands[1]):
                return Zipped(query, site, state, each);
            default:
                return Materialized(query, site, state, each);
        }
    }

    /// <summary>Queries that need all elements of a source before they give any.</summary>
    private ImmutableArray<Outcome> Materialized(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        var source = query.Operator == QueryOperator.SkipLast ? CountedQueries.SourceOf(operands[0]) : operands[0];
        return engine.Enumeration.Listed(source, site, state, (list, way) =>
        {
            var elements = list.Elements.Items;
            switch (query.Operator)
            {
                case QueryOperator.Reverse:
                    return engine.Enumeration.InTurn(elements.Reverse(), site, way, each);
                case QueryOperator.SkipLast when operands[1] is ConstantValue { Value: long left }:
                    var taken = new ConstantValue((long)elements.Count - Math.Max(0L, Math.Min(elements.Count, left)));
                    return RunQuery(query with { Operator = QueryOperator.Take, Operands = StructuralList<AbstractValue>.Of([operands[0], taken]) }, site, way, each);
                case QueryOperator.TakeLast when operands[1] is ConstantValue { Value: long last }:
                    return engine.Enumeration.InTurn(elements.Skip((int)Math.Max(0, elements.Count - Math.Max(0, last))), site, way, each);
                case QueryOperator.Zip:
                    return engine.Enumeration.Listed(operands[1], site, way, (other, both) => engine.Enumeration.InTurn(
                        elements.Zip(other.Elements.Items, (left, right) => TupleOf(left, right)), site, both, (pair, inside) =>
                            Paired(query, ((ListValue)pair).Elements.Items, site, inside, each)), each);
                default:
                    return engine.Enumeration.Unlisted([list], site, way, each);
            }
        }, each);
    }

    /// <summary>Puts the elements of two sequences together, at least one of which runs no code: the other one is asked for no more elements than there are pairs,
    /// and for one behind them where it comes first.</summary>
    private ImmutableArray<Outcome> Zipped(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        var isFirstPlain = CountedQueries.IsPlain(operands[0]);
        return engine.Enumeration.Listed(isFirstPlain ? operands[0] : operands[1], site, state, (list, listed) =>
        {
            var elements = list.Elements.Items;
            var source = isFirstPlain ? new QueryValue(QueryOperator.Take, StructuralList<AbstractValue>.Of([operands[1], new ConstantValue((long)elements.Count)])) : operands[0];
            return Until((end, start) => WithIndex(source, site, start, (element, index, way) => index switch
            {
                ConstantValue { Value: long place } when place < elements.Count =>
                    Paired(query, isFirstPlain ? [elements[(int)place], element] : [element, elements[(int)place]], site, way, each),
                ConstantValue => [new Outcome(way, end)],
                _ => engine.Enumeration.Choose(
                    Comparison.Combine(TermOperator.Less, index, new ConstantValue((long)elements.Count)), way,
                    more => Paired(query, isFirstPlain ? [Determined.By(list, index), element] : [element, Determined.By(list, index)], site, more, each), last => [new Outcome(last, end)]),
            }), listed);
        }, each);
    }

    /// <summary>What a query gives of two elements: a tuple, or what its function makes of them.</summary>
    private ImmutableArray<Outcome> Paired(
        QueryValue query, IReadOnlyList<AbstractValue> pair, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) => query.Operands.Items is [_, _, var function]
        ? engine.Delegates.Invoked(function, pair, site, state, each)
        : each(TupleOf(pair), state);

    private ImmutableArray<Outcome> SkipWhile(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, skips) = state.Holding(AbstractValue.True);
        return
        [
            .. WithIndex(query.Operands.Items[0], site, started, (element, index, way) => engine.Enumeration.Choose(
                way.Read(skips), way,
                still => engine.Delegates.Ask(query.Operands.Items[1], element, index, site, still, (holds, asked) =>
                    engine.Enumeration.Choose(holds, asked, Outcomes.At, first => each(element, first.WithValue(skips, AbstractValue.False)))),
                passed => each(element, passed))).Select(outcome => outcome with { State = outcome.State.WithoutValue(skips) }),
        ];
    }

    /// <summary>Runs code for each element with its index.</summary>
    private ImmutableArray<Outcome> WithIndex(
        AbstractValue source, Site site, AnalysisState state, Func<AbstractValue, AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, counter) = state.Holding(new ConstantValue(0L));
        return
        [
            .. engine.Enumeration.Enumerate(source, label: 0, site, started, (element, way) =>
            {
                var index = way.Read(counter);
                return each(element, index, way.WithValue(counter, Comparison.Combine(TermOperator.Add, index, new ConstantValue(1L))));
            }).Select(outcome => outcome with { State = outcome.State.WithoutValue(counter) }),
        ];
    }

    /// <summary>Runs an enumeration that can end early.</summary>
    public ImmutableArray<Outcome> Until(Func<Exit, AnalysisState, ImmutableArray<Outcome>> run, AnalysisState state)
    {
        var label = --_enumerations;
        return [.. run(new Exit(JumpKind.Abandon, label), state).Select(outcome => Outcomes.Arriving(outcome, JumpKind.Abandon, label))];
    }

    public static ListValue TupleOf(params IEnumerable<AbstractValue> parts) => new(StructuralList<AbstractValue>.Of(parts), IsTuple: true);
}
