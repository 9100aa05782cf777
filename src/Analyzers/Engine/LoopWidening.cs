using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Leaves open in the state in front of an iteration what the iteration before has changed.</summary>
internal static class LoopWidening
{
    /// <summary>The state in front of an iteration, wide enough for those behind it; null where what is open or the default graph differs.</summary>
    /// <param name="head">The state in front of the iteration.</param>
    /// <param name="behind">The states behind it.</param>
    /// <param name="opening">What stands for values that differ.</param>
    public static AnalysisState? Widen(AnalysisState head, IReadOnlyCollection<AnalysisState> behind, Opening opening)
    {
        // No value that an iteration has made has the number of one that is left open here.
        var wide = head with { NextId = behind.Select(state => state.NextId).Append(head.NextId).Max() };
        foreach (var state in behind)
        {
            if (Widen(wide, state, opening) is not { } wider)
            {
                return null;
            }

            wide = wider;
        }

        return wide;
    }

    private static AnalysisState? Widen(AnalysisState head, AnalysisState behind, Opening opening)
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
                (wide, var open) = last is VolatileValue ? (wide, last) : opening.Of(wide, slot.Key.Name, slot.Value, last);
                values = values.With(slot.Key, open);
            }

            wide = wide with
            {
                Activations = wide.Activations.With(activation.Key, activation.Value with
                {
                    Values = values,
                    This = activation.Value.This.Equals(after.This) ? after.This : AbstractValue.Lost,
                }),
            };
        }

        wide = Heap(wide, behind, opening);
        var untrue = head.Path.Known.Entries.Where(known => !known.Value.Includes(behind.Path.Of(known.Key))).Select(known => known.Key);
        wide = wide.Forgetting(untrue) with
        {
            Volatile = behind.Volatile,
            HasWaited = head.HasWaited || behind.HasWaited,
            Pending = head.Pending.Push([.. behind.Pending.Items.Where(pending => !head.Pending.Items.Exists(known => known.Function.Equals(pending.Function)))]),
            Scopes = head.Scopes.Entries.Aggregate(head.Scopes, (scopes, scope) =>
                behind.Scopes.TryGet(scope.Key, out var after) && !after.Equals(scope.Value)
                && scope.Value is not { Reuse: ReuseLiteral.Unknown, Cause: not null }
                    ? scopes.With(scope.Key, scope.Value with { Reuse = ReuseLiteral.Unknown, Cause = after.Cause ?? scope.Value.Cause })
                    : scopes),
        };
        return Graphs(wide, behind);
    }

    /// <summary>What objects hold. What came from elsewhere, or is reached by it, may be written in an iteration though nothing is known of it in front.</summary>
    private static AnalysisState Heap(AnalysisState head, AnalysisState behind, Opening opening)
    {
        var wide = head;
        foreach (var known in head.Heap.Entries.Where(entry => !(behind.Heap.TryGet(entry.Key, out var same) && same.Equals(entry.Value))).ToList())
        {
            if (!behind.Heap.TryGet(known.Key, out var after) && known.Key is ObjectValue)
            {
                wide = wide with { Heap = wide.Heap.Without([known.Key]) };
                continue;
            }

            after ??= HeapObject.Empty; // Nothing was written there: it is as it came into sight.

            var fields = known.Value.Fields;
            foreach (var slot in fields.Keys.Concat(after.Fields.Keys).Distinct().ToList())
            {
                var now = after.Fields.TryGet(slot, out var written) ? written : AbstractValue.Unknown;
                if (!fields.TryGet(slot, out var value) || !value.Equals(now))
                {
                    (wide, var open) = opening.Of(wide, slot.Name, value ?? AbstractValue.Unknown, now);
                    fields = fields.With(slot, open);
                }
            }

            (wide, var contents) = Contents(wide, known.Value.Contents, after.Contents, opening);
            wide = wide.WithObject(known.Key, new HeapObject(fields, contents));
        }

        foreach (var known in behind.Heap.Entries.Where(entry => entry.Key is not ObjectValue && !head.Heap.Has(entry.Key)).ToList())
        {
            var fields = StructuralMap<MemberId, AbstractValue>.Empty;
            foreach (var field in known.Value.Fields.Entries)
            {
                var inside = opening with { IsDetermined = opening.IsDetermined || (head.IsDetermined(known.Key) && behind.IsDetermined(field.Value)) };
                (wide, var open) = inside.Of(wide, field.Key.Name, AbstractValue.Unknown, field.Value);
                fields = fields.With(field.Key, open);
            }

            (wide, var contents) = Contents(wide, before: null, known.Value.Contents, opening);
            wide = wide.WithObject(known.Key, new HeapObject(fields, contents));
        }

        return wide;
    }

    /// <summary>What a container holds in any iteration: the elements that it has in front stay if iterations only add more.</summary>
    private static (AnalysisState State, Contents? Contents) Contents(AnalysisState state, Contents? before, Contents? after, Opening opening)
    {
        if (Equals(before, after) || after is null)
        {
            return (state, after is null ? null : before);
        }

        if (before is { Rest: OpaqueSymbol { Id: var id } rest } && id >= opening.FirstSymbol)
        {
            state = state.Aged(rest);
            return (state, IsKept(before, after) ? before : StateHeap.Unknown(before, rest));
        }

        (state, var open) = state.Symbol(label: null, type: null);
        return before is SequenceContents { Rest: null } sequence && IsKept(before, after)
            ? (state, sequence with { Rest = open })
            : (state, StateHeap.Unknown(before ?? after, open));
    }

    private static bool IsKept(Contents before, Contents after) => (before, after) switch
    {
        (SequenceContents one, SequenceContents other) => other.Items.Items.Count >= one.Items.Items.Count
            && one.Items.Items.Zip(other.Items.Items, (left, right) => left.Equals(right)).All(same => same),
        (MapContents one, MapContents) => one.Entries.IsEmpty,
        _ => false,
    };

    private static AnalysisState? Graphs(AnalysisState head, AnalysisState behind)
    {
        var graphs = head.Graphs;
        foreach (var graph in head.Graphs.Entries)
        {
            if (!behind.Graphs.TryGet(graph.Key, out var after) || graph.Value.CurrentScope != after.CurrentScope || graph.Value.Prefix != after.Prefix)
            {
                return null;
            }

            var lost = graph.Value.Store.NamesBeyond(after.Store).ToList();
            var store = after.Store.OpenPrefixes.Keys
                .Concat(after.Store.NamesBeyond(graph.Value.Store)).Concat(lost)
                .Aggregate(graph.Value.Store.WithoutCountsUnlike(after.Store).LackingOnly(after.Store).Without(lost), (store, prefix) => store.OpenedBelow(prefix));
            graphs = graphs.With(graph.Key, graph.Value with
            {
                Store = store,
                Names = graph.Value.Names.Join(after.Names),
                Collections = graph.Value.Collections.Widened(after.Collections),
                OpenedNames = Equals(graph.Value.OpenedNames, after.OpenedNames) ? graph.Value.OpenedNames : null,
            });
        }

        return head with { Graphs = graphs };
    }
}
