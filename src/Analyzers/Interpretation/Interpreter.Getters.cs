using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Custom getters stand between a get and the store: they run at the get, the one of the innermost scope first.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The gets whose custom getters run, the innermost last: what a getter asks of the store, it asks for that call.</summary>
    private readonly Stack<(GetEffect Get, CallPath Path)> _redirected = new();

    private ImmutableArray<Outcome> ThroughGetters(GetEffect get, GetterValue getters, Request request, AnalysisState state)
    {
        var names = state.Graph.NameStack;
        var inside = state.WithGraph(state.Graph with { NameStack = NameStack.Root }); // Name scopes do not count for variables.
        var given = new Slot(SlotForm.Result, -1 - inside.NextId);
        _redirected.Push((get, _path));
        var outcomes = Ask(getters, request, given, get.Location, inside with { NextId = inside.NextId + 1 });
        _redirected.Pop();
        return
        [
            .. outcomes.Select(outcome => outcome with { State = outcome.State.WithGraph(outcome.State.Graph with { NameStack = names }) })
                .SelectMany(outcome => outcome.Exit is null ? Handed(get, request, outcome.State.Read(given), outcome.State.WithoutValue(given)) : [outcome]),
        ];
    }

    /// <summary>The path behind a get whose custom getter has given something: it must be a variable of the element type asked for.</summary>
    private IEnumerable<Outcome> Handed(GetEffect get, Request request, AbstractValue gotten, AnalysisState state)
    {
        if (gotten is ConstantValue { Value: null })
        {
            return Untold();
        }

        if (gotten is not PresentValue { VariableName: { } name, DType: { } dtype } || request.HasNoDType || request.DType is not { } asked || asked == dtype)
        {
            return Paths(state.WithValue(get.Result, gotten is PresentValue ? gotten : AbstractValue.SomeObject));
        }

        return Failing(FindingAt(FindingKind.DTypeConflict, name.ToString(), get.Location, FactsOf(name, state)?.FirstSeen ?? Here(get), state) with
        {
            Present = dtype.Name,
            Asked = asked.Name,
        }, state, state);
    }

    /// <summary>Asks the next custom getter, or the store where there is none.</summary>
    private ImmutableArray<Outcome> Ask(GetterValue getter, AbstractValue asked, Slot? result, Site location, AnalysisState state)
    {
        if (asked is not Request request || getter.Graph != state.CurrentGraph || _redirected.Count == 0)
        {
            return Unfollowed(result, state);
        }

        if (getter.Getters.IsEmpty)
        {
            var (get, path) = _redirected.Peek();
            var outside = _path;
            _path = path;
            var outcomes = FromStore(get, request, result, state);
            _path = outside;
            return outcomes;
        }

        return getter.Getters.Top is FunctionValue function && Find(function.Function) is { IsFollowed: true, Parameters.Length: 2 }
            ? Invoked(function, [getter with { Getters = getter.Getters.Pop() }, request], location, state, (gotten, way) => Paths(way.WithValue(result, gotten)))
            : Unfollowed(result, state);
    }

    /// <summary>A request that may become any others.</summary>
    private ImmutableArray<Outcome> Unfollowed(Slot? result, AnalysisState state)
    {
        _notes.CreatedPrefixes.Add("");
        _notes.Shared.Add("");
        return Paths(state.WithOpenStores().WithValue(result, AbstractValue.SomeObject));
    }
}
