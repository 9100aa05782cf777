using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>
/// Finds which objects behind an iteration of a loop are in the place of which in front of it. The newest object of an allocation site takes the
/// number of the one before it, and older ones move on: a loop that makes objects again and again comes to the same state again (recency
/// abstraction).
/// </summary>
internal sealed class ObjectMatching
{
    private readonly AnalysisState _head;
    private readonly AnalysisState _behind;
    private readonly Dictionary<ObjectValue, ObjectValue> _numbers = [];
    private readonly HashSet<ObjectValue> _taken = [];

    private ObjectMatching(AnalysisState head, AnalysisState behind) => (_head, _behind) = (head, behind);

    /// <summary>The state behind an iteration, in which objects that are in the place of others in front of it have the numbers of those.</summary>
    /// <param name="behind">The state behind the iteration.</param>
    /// <param name="head">The state in front of it.</param>
    public static AnalysisState Match(AnalysisState behind, AnalysisState head)
    {
        if (!behind.Heap.Keys.Any(key => key is ObjectValue { Id: var id } && id >= head.NextId))
        {
            return behind; // Nothing was made.
        }

        var matching = new ObjectMatching(head, behind.Compacted(exit: null));
        matching.Pair(isIdentity: true); // Objects that stay where they are keep their numbers.
        matching.Pair(isIdentity: false);
        return Renumbering.Of(matching._behind, matching._numbers);
    }

    private void Pair(bool isIdentity)
    {
        var visited = new HashSet<ObjectValue>();
        var open = new Queue<(AbstractValue Before, AbstractValue After)>(Roots());
        while (open.Count > 0)
        {
            var (before, after) = open.Dequeue();
            var inner = (before, after) switch
            {
                (ObjectValue one, ObjectValue other) => IsPair(one, other, isIdentity) && visited.Add(other) ? Held(_head.ObjectOf(one), _behind.ObjectOf(other)) : [],
                _ when before.GetType() == after.GetType() && Rewriting.Rewrites(before) => Held(before.Components, after.Components),
                _ => [],
            };
            foreach (var pair in inner)
            {
                open.Enqueue(pair);
            }
        }
    }

    /// <summary>Whether one object is in the place of another.</summary>
    private bool IsPair(ObjectValue before, ObjectValue after, bool isIdentity)
    {
        if (_numbers.TryGetValue(after, out var number))
        {
            return number.Equals(before);
        }

        if (!before.Layout.Equals(after.Layout) || (isIdentity && !before.Equals(after)) || !_taken.Add(before))
        {
            return false;
        }

        _numbers.Add(after, before);
        return true;
    }

    /// <summary>What can be compared from the outset: locals, and the fields of what was not made here. In an order that does not depend on hash codes.</summary>
    private IEnumerable<(AbstractValue Before, AbstractValue After)> Roots() =>
    [
        .. _head.Activations.Entries.Where(run => _behind.Activations.Has(run.Key)).OrderBy(run => run.Key)
            .SelectMany(run => InOrder(run.Value.Values, _behind.Activations[run.Key].Values, slot => FormattableString.Invariant($"{slot.Form} {slot.Ordinal}"))
                .Append((run.Value.This, _behind.Activations[run.Key].This))),
        .. _head.Heap.Entries.Where(known => known.Key is not ObjectValue && _behind.Heap.Has(known.Key)).OrderBy(known => known.Key.ToString(), StringComparer.Ordinal)
            .SelectMany(known => Held(known.Value, _behind.ObjectOf(known.Key))),
    ];

    private static IEnumerable<(AbstractValue Before, AbstractValue After)> Held(HeapObject before, HeapObject after) =>
        InOrder(before.Fields, after.Fields, field => field.ToString()).Concat(Held(before.Contents?.Values ?? [], after.Contents?.Values ?? []));

    private static IEnumerable<(AbstractValue Before, AbstractValue After)> Held(IEnumerable<AbstractValue> before, IEnumerable<AbstractValue> after) =>
        before.Zip(after, (one, other) => (one, other));

    private static IEnumerable<(AbstractValue Before, AbstractValue After)> InOrder<TKey>(
        StructuralMap<TKey, AbstractValue> before, StructuralMap<TKey, AbstractValue> after, Func<TKey, string> name)
        where TKey : notnull =>
        before.Entries.Where(entry => Rewriting.Rewrites(entry.Value) && after.Has(entry.Key)).OrderBy(entry => name(entry.Key), StringComparer.Ordinal)
            .Select(entry => (entry.Value, after[entry.Key]));
}
