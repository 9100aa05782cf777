using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs delegates, also for the sake of a query, and goes on with their results.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Delegates(Interpreter engine)
{
    /// <summary>Asks a function of a query, which may want the index too.</summary>
    public ImmutableArray<Outcome> Ask(
        AbstractValue function, AbstractValue element, AbstractValue index, Site location, AnalysisState state,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then) =>
        Invoked(function, function is FunctionValue { Function.ParameterCount: 2 } ? [element, index] : [element], location, state, then);

    /// <summary>Runs a delegate and goes on with its result.</summary>
    public ImmutableArray<Outcome> Invoked(
        AbstractValue function, IReadOnlyList<AbstractValue> arguments, Site location, AnalysisState state,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var slots = arguments.Select((_, index) => new Slot(SlotForm.Result, -1 - state.NextId - index)).Append(new Slot(SlotForm.Result, -1 - state.NextId - arguments.Count)).ToList();
        var prepared = arguments.Zip(slots, (argument, slot) => (argument, slot))
            .Aggregate(state with { NextId = state.NextId + slots.Count }, (way, pair) => way.WithValue(pair.slot, pair.argument));
        return engine.Then(
            Invoke(function, [.. slots.Take(arguments.Count).Select(slot => new ReadTerm(slot))], slots[arguments.Count], location, TaskUse.Kept, prepared),
            way =>
            {
                var result = way.Read(slots[arguments.Count]);
                return then(result, slots.Aggregate(way, (left, slot) => left.WithoutValue(slot)));
            });
    }

    public ImmutableArray<Outcome> Invoke(InvokeEffect invoke, AnalysisState state)
    {
        return Invoke(state.Evaluate(invoke.Function), invoke.Arguments, invoke.Result, invoke.Location, invoke.Task, state);
    }

    public ImmutableArray<Outcome> Invoke(
        AbstractValue invoked, ImmutableArray<Term> terms, Slot? result, Site location, TaskUse task, AnalysisState state)
    {
        if (invoked is ListValue { IsTuple: false } several && several.Elements.Items.All(item => item is FunctionValue))
        {
            return several.Elements.Items.Aggregate(Outcomes.At(state), (paths, item) => engine.Then(paths, way => Invoke(item, terms, result, location, task, way)));
        }

        if (invoked is ConstantValue { Value: null })
        {
            return Outcomes.Throwing(Exceptions.OfMissingObject, state);
        }

        if (invoked is GetterValue getter && terms.Length == 1)
        {
            return engine.CustomGetters.Ask(getter, state.Evaluate(terms[0]), result, location, state);
        }

        if (invoked is not FunctionValue function || engine.Bodies.Find(function.Function) is not { } body || body.Parameters.Length != terms.Length)
        {
            return Outcomes.At(engine.Escapes.CallUnknown([invoked, .. terms.Select(state.Evaluate)], location, result, state));
        }

        var arguments = body.Parameters.Zip(terms, (parameter, value) => new Argument(parameter, value)).ToImmutableArray();
        var isNested = function.Function.IsNested;
        var self = isNested && state.Activations.TryGet(function.Activation, out var around) ? around.This : function.Receiver;
        if (!body.IsFollowed)
        {
            var (prepared, values) = Calls.Bound(arguments, [], state, function.TypeArguments);
            return Outcomes.At(prepared.WithValue(result, new IteratorValue(function.Function, values, isNested ? function.Activation : null, self ?? AbstractValue.Unknown)));
        }

        return engine.Calls.Enter(
            function.Function, body, arguments, [], isNested ? function.Activation : null, self ?? AbstractValue.Unknown, result, location, state, task, types: function.TypeArguments);
    }
}
