using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Looks for variables without creating them.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Lookups(Interpreter engine)
{
    public ImmutableArray<Outcome> Find(FindEffect find, AnalysisState state)
    {
        if (state.IsNull(find.Name))
        {
            return Outcomes.Throwing(Exceptions.OfMissingArgument, state);
        }

        var name = state.Scope.Name.Slash(state.EvaluateText(find.Name));
        var presence = name.IsExact ? state.Graph.Store.Find(name.Text) : Presence.Unknown;
        engine.EventLog.Notes.Shared.Add(name.Text);
        if (presence == Presence.Missing)
        {
            return Missing(find, state);
        }

        var (asked, known) = ((state.Evaluate(find.DType) as ConstantValue)?.Value as DTypeLiteral, VariableRequests.FactsOf(name, state)?.DType);
        if (presence == Presence.Exists && (state.IsNull(find.DType) || (asked is not null && known is not null)))
        {
            return state.IsNull(find.DType) || asked == known ? Found(find, name, state) : Missing(find, state);
        }

        // Where the program begins with an empty graph, it determines what is there.
        var isThere = new OpaqueSymbol(state.NextId, null, ValueDomain.Truth) { IsDetermined = engine.RootEntry.IsClosedWorld };
        return engine.Enumeration.Choose(
            isThere, state with { NextId = state.NextId + 1 },
            way => Found(find, name, name.IsExact ? WithSeen(name.Text, asked, find.Location, way) : way),
            way => Missing(find, name.IsExact && state.IsNull(find.DType) ? way.WithStore(way.Graph.Store.Lacking(name.Text)) : way));
    }

    /// <summary>The state in which a variable exists that was found.</summary>
    private AnalysisState WithSeen(string fullName, DTypeLiteral? dtype, Site call, AnalysisState state)
    {
        var store = state.Graph.Store;
        return state.WithSomeName(fullName).WithStore(store.With(
            fullName, store.Variables.TryGet(fullName, out var known) ? known with { DType = known.DType ?? dtype } : new VariableFacts(null, dtype, engine.Calls.Here(call))));
    }

    private static ImmutableArray<Outcome> Found(FindEffect find, KnownName name, AnalysisState state) =>
        [.. VariableRequests.Got(find.Variable, name, isPartitioned: false, find.Variable is null || !name.IsExact ? state : PartitionedVariables.Shared(name.Text, state)).Select(outcome => outcome with { State = outcome.State.WithValue(find.Found, AbstractValue.True) })];

    private static ImmutableArray<Outcome> Missing(FindEffect find, AnalysisState state) =>
        Outcomes.At(state.WithValue(find.Variable, AbstractValue.Null).WithValue(find.Found, AbstractValue.False));
}
