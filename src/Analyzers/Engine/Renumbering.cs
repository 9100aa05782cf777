using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Gives objects of a state other numbers. Numbers are only names, but what is older has the lower one: no object becomes younger.</summary>
internal sealed class Renumbering
{
    private readonly Dictionary<ObjectValue, ObjectValue> _numbers;

    private Renumbering(Dictionary<ObjectValue, ObjectValue> numbers) => _numbers = numbers;

    /// <summary>The state with other numbers for its objects, as far as they occur only where they can be replaced.</summary>
    /// <param name="state">A state in which everything can be reached.</param>
    /// <param name="wanted">The numbers that its objects are to have; no two have the same one.</param>
    public static AnalysisState Of(AnalysisState state, IReadOnlyDictionary<ObjectValue, ObjectValue> wanted)
    {
        if (wanted.All(pair => pair.Key.Equals(pair.Value)))
        {
            return state;
        }

        var pinned = Pinned(state);
        var numbers = wanted.Where(pair => !pair.Key.Equals(pair.Value) && pair.Value.Id < pair.Key.Id && !pinned.Contains(pair.Key) && !pinned.Contains(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

        // Whoever has to make room gets a number that is lower than all others.
        var lowest = state.Heap.Keys.OfType<ObjectValue>().Select(made => made.Id).Append(0).Min();
        foreach (var displaced in numbers.Values.Where(made => state.Heap.Has(made) && !numbers.ContainsKey(made)).OrderBy(made => made.Id).ToList())
        {
            numbers.Add(displaced, displaced with { Id = --lowest });
        }

        return numbers.Count == 0 ? state : new Renumbering(numbers).Of(state);
    }

    /// <summary>The objects that occur where they cannot be replaced, in symbols, queries, scopes and the like.</summary>
    private static HashSet<ObjectValue> Pinned(AnalysisState state)
    {
        var pinned = new HashSet<ObjectValue>();
        foreach (var value in state.Activations.Entries.SelectMany(run => run.Value.Values.Entries.Select(local => local.Value).Append(run.Value.This))
            .Concat(state.Heap.Entries.SelectMany(known => known.Value.Values)))
        {
            Pin(value, isPlain: true);
        }

        foreach (var value in state.Heap.Keys.Where(key => key is not ObjectValue).SelectMany(key => key is TypeValue type ? type.Arguments.Items : [key])
            .Concat(state.Heap.Entries.Select(known => known.Value.Contents?.Rest).OfType<AbstractValue>())
            .Concat(state.Heap.Entries.Select(known => (known.Value.Contents as SequenceContents)?.Written?.Key).OfType<AbstractValue>())
            .Concat(state.Scopes.Entries.SelectMany(scope => scope.Value.Values)))
        {
            Pin(value, isPlain: false);
        }

        return pinned;

        void Pin(AbstractValue value, bool isPlain)
        {
            if (value is ObjectValue made)
            {
                _ = !isPlain && pinned.Add(made);
                return;
            }

            foreach (var component in value.Components)
            {
                Pin(component, isPlain && Rewriting.Rewrites(value));
            }
        }
    }

    private AnalysisState Of(AnalysisState state)
    {
        var rewriting = new Rewriting(value => value is ObjectValue made && _numbers.TryGetValue(made, out var number) ? number : value);
        return rewriting.Of(state.Forgetting(state.Path.Known.Keys.Where(Mentions))); // What is assumed of an object stays behind with its number.
    }

    private bool Mentions(AbstractValue value) => value is ObjectValue made
        ? _numbers.ContainsKey(made) || _numbers.ContainsValue(made)
        : value.Components.Any(Mentions);
}
