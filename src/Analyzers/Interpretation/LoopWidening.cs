using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Leaves open in the state in front of a round what the round before has changed.</summary>
internal static class LoopWidening
{
    /// <summary>The state in front of a round, wide enough for those behind it; null where what is open or the default graph differs.</summary>
    /// <param name="head">The state in front of the round.</param>
    /// <param name="behind">The states behind it.</param>
    /// <param name="firstSymbol">The number from which on symbols stand for what changes in this loop.</param>
    public static AnalysisState? Widen(AnalysisState head, IReadOnlyCollection<AnalysisState> behind, int firstSymbol)
    {
        // No value that a round has made has the number of one that is left open here.
        var wide = head with { NextId = behind.Select(state => state.NextId).Append(head.NextId).Max() };
        foreach (var state in behind)
        {
            if (Widen(wide, state, firstSymbol) is not { } wider)
            {
                return null;
            }

            wide = wider;
        }

        return wide;
    }

    private static AnalysisState? Widen(AnalysisState head, AnalysisState behind, int firstSymbol)
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
                var last = after.Values.TryGet(slot.Key, out var value) ? value : AbstractValue.Unknown;
                (wide, var open) = Open(wide, slot.Key.Symbol?.Name, slot.Value, last, firstSymbol);
                values = values.With(slot.Key, open);
            }

            wide = wide with { Activations = wide.Activations.With(activation.Key, activation.Value with { Values = values }) };
        }

        wide = Fields(wide, behind, firstSymbol);
        var untrue = head.Path.Known.Entries.Where(known => !known.Value.Includes(behind.Path.Of(known.Key))).Select(known => known.Key);
        wide = wide.Forgetting(untrue) with
        {
            Scopes = head.Scopes.Entries.Aggregate(head.Scopes, (scopes, scope) =>
                behind.Scopes.TryGet(scope.Key, out var after) && !after.Equals(scope.Value)
                && scope.Value is not { Reuse: ReuseLiteral.Unknown, Cause: not null }
                    ? scopes.With(scope.Key, scope.Value with { Reuse = ReuseLiteral.Unknown, Cause = after.Cause ?? scope.Value.Cause })
                    : scopes),
        };
        return Graphs(wide, behind);
    }

    /// <summary>Fields are left open like locals. One that nothing was known of keeps its first value no longer if a round writes it.</summary>
    private static AnalysisState Fields(AnalysisState head, AnalysisState behind, int firstSymbol)
    {
        var wide = head;
        foreach (var (key, value) in head.Fields.Entries.Select(field => (field.Key, field.Value)))
        {
            var after = behind.Fields.TryGet(key, out var last) ? last : AbstractValue.Unknown;
            if (!value.Equals(after))
            {
                var isDetermined = head.IsDetermined(value) && behind.IsDetermined(after);
                (wide, var open) = Open(wide, key.Field.Symbol?.Name, value, after, firstSymbol, isDetermined);
                wide = wide with { Fields = wide.Fields.With(key, open) };
            }
        }

        foreach (var (key, after) in behind.Fields.Entries.Select(field => (field.Key, field.Value)))
        {
            if (!head.Fields.Has(key) && IsFromOutside(key.Receiver, firstSymbol))
            {
                var isDetermined = head.IsDetermined(key.Receiver) && behind.IsDetermined(after);
                (wide, var open) = Open(wide, key.Field.Symbol?.Name, AbstractValue.Unknown, after, firstSymbol, isDetermined);
                wide = wide with { Fields = wide.Fields.With(key, open) };
            }
        }

        return wide;
    }

    /// <summary>Whether an object was there before the loop.</summary>
    private static bool IsFromOutside(AbstractValue? value, int firstSymbol) => value switch
    {
        null => true,
        ObjectValue made => made.Id < firstSymbol,
        OpaqueSymbol symbol => symbol.Id < firstSymbol,
        MemberSymbol member => IsFromOutside(member.Receiver, firstSymbol),
        _ => false,
    };

    /// <summary>A value that changes from round to round: a number that only grows stays at least what it is.</summary>
    private static (AnalysisState State, AbstractValue Value) Open(
        AnalysisState state, string? label, AbstractValue value, AbstractValue after, int firstSymbol, bool isDetermined = false)
    {
        var narrow = value is ConstantValue { Value: long } ? ValueDomain.Integer : (value as Symbolic)?.Domain ?? ValueDomain.Any;
        var domain = Holds(narrow, value) && Holds(narrow, after) ? narrow : ValueDomain.Any;
        if (value is OpaqueSymbol known && known.Id >= firstSymbol && known.Domain.Equals(domain))
        {
            var grows = after is OffsetValue { By: > 0 } offset && offset.Base.Equals(value);
            return (grows ? state : state with { Path = state.Path.With(known, domain.All) }, value);
        }

        var symbol = new OpaqueSymbol(state.NextId, label, domain) { IsDetermined = isDetermined };
        var open = state with { NextId = state.NextId + 1 };
        return (value, after) is (ConstantValue { Value: long from }, ConstantValue { Value: long to }) && to > from && domain.All is IntervalSet numbers
            ? (open with { Path = open.Path.With(symbol, numbers.AtLeast(from)) }, symbol)
            : (open, symbol);
    }

    /// <summary>Whether all that a value can be is in a domain. Numbers are taken not to overflow.</summary>
    private static bool Holds(ValueDomain domain, AbstractValue value) => domain.Equals(ValueDomain.Any) || value switch
    {
        ConstantValue => !domain.All.Only(value).IsEmpty,
        Symbolic symbol => domain.Equals(symbol.Domain),
        OffsetValue offset => domain.Equals(offset.Base.Domain),
        _ => false,
    };

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
