using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Custom getters stand between a get and the store: they run at the get, the one of the innermost scope first.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class CustomGetters(Interpreter engine)
{
    /// <summary>The gets whose custom getters run, the innermost last: what a getter asks of the store, it asks for that call.</summary>
    private readonly Stack<(GetEffect Get, CallPath Path)> _redirected = new();

    public ImmutableArray<Outcome> ThroughGetters(GetEffect get, GetterValue getters, Request request, AnalysisState state)
    {
        var given = new Slot(SlotForm.Result, -1 - state.NextId);
        _redirected.Push((get, engine.Path));
        var outcomes = LibraryCallbacks.Inside(KnownName.Exactly(""), state with { NextId = state.NextId + 1 }, inside => Ask(getters, request, given, get.Location, inside)); // Name scopes do not count for variables.
        _redirected.Pop();
        return [.. outcomes.SelectMany(outcome => outcome.Exit is null ? Handed(get, request, outcome.State.Read(given), outcome.State.WithoutValue(given)) : [outcome])];
    }

    /// <summary>The path behind a get whose custom getter has given something: it must be a variable of the element type asked for.</summary>
    private IEnumerable<Outcome> Handed(GetEffect get, Request request, AbstractValue gotten, AnalysisState state)
    {
        if (gotten is ConstantValue { Value: null })
        {
            return Outcomes.Throwing(Exceptions.OfMissingResult, state);
        }

        if (gotten is not PresentValue { VariableName: { } name, DType: { } dtype } || request.HasNoDType || request.DType is not { } asked || asked == dtype)
        {
            return Outcomes.At(state.WithValue(get.Result, gotten is PresentValue ? gotten : AbstractValue.SomeObject));
        }

        var differs = new DTypeDiffers(name.ToString(), dtype.Name, asked.Name);
        return engine.EventLog.Fail(
            engine.EventLog.At(differs, get.Location, VariableRequests.FactsOf(name, state)?.FirstSeen ?? engine.VariableRequests.Here(get), state), state, state);
    }

    /// <summary>Asks the next custom getter, or the store where there is none.</summary>
    public ImmutableArray<Outcome> Ask(GetterValue getter, AbstractValue asked, Slot? result, Site location, AnalysisState state)
    {
        if (asked is not Request request || getter.Graph != state.CurrentGraph || _redirected.Count == 0)
        {
            return Unfollowed(result, state);
        }

        if (getter.Getters.IsEmpty)
        {
            var (get, path) = _redirected.Peek();
            var outside = engine.Path;
            engine.Path = path;
            var outcomes = engine.VariableRequests.FromStore(get, request, result, state);
            engine.Path = outside;
            return outcomes;
        }

        return getter.Getters.Top is FunctionValue function && engine.Bodies.Find(function.Function) is { IsFollowed: true, Parameters.Length: 2 }
            ? engine.Delegates.Invoked(function, [getter with { Getters = getter.Getters.Pop() }, request], location, state, (gotten, way) => Outcomes.At(way.WithValue(result, gotten)))
            : Unfollowed(result, state);
    }

    /// <summary>A request that may become any others.</summary>
    private ImmutableArray<Outcome> Unfollowed(Slot? result, AnalysisState state)
    {
        engine.EventLog.Notes.CreatedPrefixes.Add("");
        engine.EventLog.Notes.Shared.Add("");
        return Outcomes.At(state.WithOpenStores().WithValue(result, AbstractValue.SomeObject));
    }
}
