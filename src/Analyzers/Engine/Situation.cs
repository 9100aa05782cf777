using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Everything that a run can see: two runs in the same situation come out alike but for where they were called from.</summary>
/// <remarks>Within one root a number stands for one thing. Here roots meet, in which the same number may stand for values of different kinds:
/// situations in which something is not known are none, and objects are told apart by their types too.</remarks>
internal sealed class Situation : IEquatable<Situation>
{
    private readonly LoweredBody _body;
    private readonly AfterFailure _afterFailure;
    private readonly Budgets _budgets;
    private readonly AnalysisState _state;
    private readonly ImmutableSortedDictionary<int, TypeId> _types;
    private readonly HashSet<AbstractValue> _held;
    private readonly ImmutableArray<bool> _openedByRoot;
    private readonly bool _isGuarded;

    private Situation(
        LoweredBody body, AfterFailure afterFailure, bool isGuarded, Budgets budgets, AnalysisState state, ImmutableSortedDictionary<int, TypeId> types)
    {
        (_body, _afterFailure, _isGuarded, _budgets, _state, _types) = (body, afterFailure, isGuarded, budgets, state, types);
        _held = state.Held(handedBack: [], state.Current);
        _openedByRoot = [.. state.Frames.Items.Select(frame => frame.Opening.Path.Caller is null)];
    }

    /// <summary>The situation in which a body starts to run; null where another root could be in one that only looks the same.</summary>
    /// <param name="body">The body, of a member.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="isGuarded">Whether a handler around may catch exceptions of the framework.</param>
    /// <param name="budgets">How much work a root may cost.</param>
    /// <param name="state">The state inside.</param>
    public static Situation? Of(LoweredBody body, AfterFailure afterFailure, bool isGuarded, Budgets budgets, AnalysisState state)
    {
        if (state.Path.Known.Count > 0 || state.Locals.Outer is not null)
        {
            return null;
        }

        var types = ImmutableSortedDictionary.CreateBuilder<int, TypeId>();
        var values = state.Locals.Values.Entries.Select(local => local.Value).Append(state.Locals.This)
            .Concat(state.Heap.Entries.SelectMany(known => known.Value.Values.Append(known.Key)))
            .Concat(state.Scopes.Entries.SelectMany(scope => scope.Value.Getters.Items.Add(scope.Value.Initializer).Add(scope.Value.Partitioner)));
        return values.All(value => IsKnown(value, types)) ? new Situation(body, afterFailure, isGuarded, budgets, state, types.ToImmutable()) : null;
    }

    /// <inheritdoc/>
    public bool Equals(Situation? other) =>
        other is not null && _body == other._body && _afterFailure == other._afterFailure && _isGuarded == other._isGuarded && _budgets == other._budgets
        && _state.StartsProgram == other._state.StartsProgram && _state.NextId == other._state.NextId && _state.Current == other._state.Current && _state.DefaultGraph == other._state.DefaultGraph
        && _state.IsDoubtful == other._state.IsDoubtful && _state.Locals.Equals(other._state.Locals)
        && _state.Graphs.Equals(other._state.Graphs) && _state.Scopes.Equals(other._state.Scopes) && _state.Heap.Equals(other._state.Heap) && _state.Volatile.Equals(other._state.Volatile)
        && _state.Frames.Equals(other._state.Frames) && _openedByRoot.SequenceEqual(other._openedByRoot) && _held.SetEquals(other._held)
        && _types.SequenceEqual(other._types);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Situation);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (_body.GetHashCode() * 31) ^ _state.NextId ^ (_state.Locals.GetHashCode() * 7)
        ^ (_state.Graphs.GetHashCode() * 13) ^ _state.Scopes.GetHashCode() ^ (_state.Heap.GetHashCode() * 17);

    private static bool IsKnown(AbstractValue? value, ImmutableSortedDictionary<int, TypeId>.Builder types)
    {
        switch (value)
        {
            case null or UnknownValue or ConstantValue or TextValue or ScopeValue or GraphValue or PresentValue or TypeValue:
                return true;
            case ObjectValue made:
                types[made.Id] = made.Type;
                return true;
            case ViewValue view:
                return view.Components.All(component => IsKnown(component, types));
            case ListValue list:
                return list.Elements.Items.All(element => IsKnown(element, types));
            case StructValue structure:
                return structure.Fields.Entries.All(field => IsKnown(field.Value, types));
            default:
                return false;
        }
    }
}
