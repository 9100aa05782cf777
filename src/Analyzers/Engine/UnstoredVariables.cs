using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Variables that no store holds.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class UnstoredVariables(Interpreter engine)
{
    /// <summary>What a variable is called that no store holds and that got no name.</summary>
    private const string UnnamedVariable = "Variable";

    private const string UnknownPrefix = "…/";

    /// <summary>A variable that the store never holds.</summary>
    public ImmutableArray<Outcome> Create(CreateEffect create, AnalysisState state)
    {
        var name = state.IsNull(create.Name) ? KnownName.Exactly(UnnamedVariable) : state.EvaluateText(create.Name);
        if (state.Graph.Frozen is { } frozen)
        {
            return engine.EventLog.Fail(engine.EventLog.At(new GraphFrozen(FullName(name, state)), create.Location, frozen, state), state, state);
        }

        if (NameGrammar.RefusesOperation(name, state.Graph.NameStack))
        {
            return engine.Names.Refuse(name, create.Location, [create.Name], state);
        }

        if (state.Scope is { Reuse: ReuseLiteral.True or ReuseLiteral.Auto } scope)
        {
            var unstored = new UnstoredVariable(FullName(name, state));
            engine.EventLog.Emit(
                engine.EventLog.At(unstored, create.Location, scope.Cause?.Trace ?? scope.Opening ?? engine.Calls.Here(create.Location), state), state);
        }

        var (after, taken) = state.Taking(state.CurrentGraph, name, UsedNames.MostAskedNumbers);
        var variable = new PresentValue(taken)
        {
            Shape = (state.Evaluate(create.Shape) as ConstantValue)?.Value as ShapeLiteral,
            DType = (state.Evaluate(create.DType) as ConstantValue)?.Value as DTypeLiteral,
            Graph = state.KnownGraph,
            IsTrainable = Request.TrainableBy(state.Evaluate(create.Trainable)),
        };
        return Outcomes.At(after.WithListed(variable, after.Evaluate(create.Trainable), after.Evaluate(create.Collections)).WithValue(create.Result, variable));
    }

    /// <summary>What is asked for, as messages call it.</summary>
    private static string FullName(KnownName name, AnalysisState state) => (state.Graph.Prefix is { IsExact: true, Text: var prefix } ? prefix : UnknownPrefix) + name;
}
