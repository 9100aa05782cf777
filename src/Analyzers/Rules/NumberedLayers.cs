using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Layers whose default names have got numbers. Most often two layers are what is meant: the rules tell only of code that looks as if
/// it meant one.</summary>
internal static class NumberedLayers
{
    /// <summary>Whether all that was asked for in one scope was asked for in the other too, on every path as far as any came to its end, and
    /// nothing that makes a third of two.</summary>
    /// <param name="what">What was created.</param>
    /// <param name="root">What is said of the root.</param>
    /// <param name="mostAround">How many variables may be in what counts, given those of the two.</param>
    public static bool AreAlike(VariableNumbered what, RootResult root, Func<VariableStore, int> mostAround)
    {
        var ends = root.Ends.Where(end => end.IsComplete).SelectMany(end => end.Graphs.Entries.Select(graph => graph.Value.Store))
            .Where(store => store.Below(what.Scope).Count > 0).ToList();
        return root.IsComplete && ends.Count > 0 && ends.TrueForAll(store =>
        {
            var (own, twin) = (store.Below(what.Scope), store.Below(what.Unnumbered));
            return own.Count == twin.Count && mostAround(store) == own.Count + twin.Count
                && own.All(variable => twin.TryGetValue(variable.Key, out var other) && variable.Value.IsLike(other))
                && store.OpenPrefixes.Count == 0;
        });
    }

    /// <summary>How two calls of the same helper that made the two layers look beside each other; nothing to tell where none did.</summary>
    public static CallLikeness Look(Event numbered, Root root) => !numbered.Calls.IsEmpty && numbered.Calls.SequenceEqual(numbered.CauseCalls)
        ? CallPair.Compare(root.Locate(numbered.Cause), root.Locate(numbered.Location))
        : CallLikeness.None;

    /// <summary>Of each scope, and of each place that makes several such scopes, those about the first variable.</summary>
    public static IEnumerable<(Event Event, PathConditions Path)> First(IEnumerable<(Event Event, PathConditions Path)> numbered)
    {
        var first = new Dictionary<object, string>();
        return numbered.Where(happened =>
            IsFirst(((VariableNumbered)happened.Event.What).Scope, happened.Event.What.Name) && IsFirst(happened.Event.Location, happened.Event.What.Name));

        bool IsFirst(object subject, string variable)
        {
            if (!first.TryGetValue(subject, out var known))
            {
                first.Add(subject, known = variable);
            }

            return known == variable;
        }
    }
}
