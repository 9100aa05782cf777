using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Leaves open in the state in front of a round what the round before has changed.</summary>
internal static class LoopWidening
{
    /// <summary>The state in front of a round, wide enough for the one behind it; null where what is open or the default graph differs.</summary>
    /// <param name="head">The state in front of the round.</param>
    /// <param name="behind">The state behind it.</param>
    /// <param name="firstSymbol">The number from which on symbols stand for what changes in this loop.</param>
    public static AnalysisState? Widen(AnalysisState head, AnalysisState behind, int firstSymbol)
    {
        if (!head.Frames.Equals(behind.Frames) || head.DefaultGraph != behind.DefaultGraph || head.Current != behind.Current)
        {
            return null;
        }

        var wide = head;
        foreach (var activation in head.Activations.Entries)
        {
            if (!behind.Activations.TryGet(activation.Key, out var after))
            {
                return null;
            }

            var values = activation.Value.Values;
            foreach (var slot in values.Entries.Where(entry => !after.Values.TryGet(entry.Key, out var value) || !entry.Value.Equals(value)).ToList())
            {
                (wide, var open) = Open(wide, slot.Key, slot.Value, after.Values.TryGet(slot.Key, out var value) ? value : AbstractValue.Unknown, firstSymbol);
                values = values.With(slot.Key, open);
            }

            wide = wide with { Activations = wide.Activations.With(activation.Key, activation.Value with { Values = values }) };
        }

        wide = wide with
        {
            Fields = head.Fields.Where((key, value) => behind.Fields.TryGet(key, out var after) && after.Equals(value)),
            Scopes = head.Scopes.Entries.Aggregate(head.Scopes, (scopes, scope) =>
                behind.Scopes.TryGet(scope.Key, out var after) && !after.Equals(scope.Value)
                    ? scopes.With(scope.Key, scope.Value with { Reuse = ReuseLiteral.Unknown, Cause = after.Cause ?? scope.Value.Cause })
                    : scopes),
        };
        return Graphs(wide, behind);
    }

    /// <summary>A value that changes from round to round: a number that only grows stays at least what it is.</summary>
    private static (AnalysisState State, AbstractValue Value) Open(
        AnalysisState state, Slot slot, AbstractValue value, AbstractValue after, int firstSymbol)
    {
        if (value is OpaqueSymbol known && known.Id >= firstSymbol)
        {
            var grows = after is OffsetValue { By: > 0 } offset && offset.Base.Equals(value);
            return (grows ? state : state with { Path = state.Path.With(known, known.Domain.All) }, value);
        }

        var symbol = new OpaqueSymbol(
            state.NextId, slot.Symbol?.Name, value is ConstantValue { Value: long } ? ValueDomain.Integer : (value as Symbolic)?.Domain ?? ValueDomain.Any);
        var open = state with { NextId = state.NextId + 1 };
        return (value, after) is (ConstantValue { Value: long from }, ConstantValue { Value: long to }) && to > from
            ? (open with { Path = open.Path.With(symbol, IntervalSet.Between(from, int.MaxValue)) }, symbol)
            : (open, symbol);
    }

    private static AnalysisState? Graphs(AnalysisState head, AnalysisState behind)
    {
        var graphs = head.Graphs;
        foreach (var graph in head.Graphs.Entries)
        {
            if (!behind.Graphs.TryGet(graph.Key, out var after) || graph.Value.CurrentScope != after.CurrentScope || graph.Value.NameStack != after.NameStack)
            {
                return null;
            }

            var store = after.Store.OpenPrefixes.Keys
                .Concat(after.Store.Variables.Keys.Where(name => !graph.Value.Store.Variables.Has(name)))
                .Aggregate(graph.Value.Store, (store, prefix) => store.OpenedBelow(prefix));
            graphs = graphs.With(graph.Key, graph.Value with
            {
                Store = store,
                Counts = Equals(graph.Value.Counts, after.Counts) ? graph.Value.Counts : null,
            });
        }

        return head with { Graphs = graphs };
    }
}
