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
            var fullName = (engine.OperationNames.PrefixOfOperations(state) ?? UnknownPrefix) + name;
            return engine.EventLog.Fail(engine.EventLog.At(new GraphFrozen(fullName), create.Location, frozen, state), state, state);
        }

        if (NameGrammar.Refuses(name, state.Graph.NameStack))
        {
            return engine.Names.Refuse(name, create.Location, [create.Name], state);
        }

        if (state.Scope is { Reuse: ReuseLiteral.True or ReuseLiteral.Auto } scope)
        {
            engine.Recording?.Spoil(); // How often a name was taken is a matter of the root.
            var unstored = new UnstoredVariable((engine.OperationNames.PrefixOfOperations(state) ?? UnknownPrefix) + name);
            engine.EventLog.Emit(
                engine.EventLog.At(unstored, create.Location, scope.Cause?.Trace ?? scope.Opening ?? new Trace(create.Location, engine.Path), state), state);
        }

        // The name that it gets has a number where another operation has it already.
        var variable = new PresentValue(KnownName.Exactly(engine.OperationNames.PrefixOfOperations(state) ?? "").Then(name) with { IsExact = false })
        {
            Shape = (state.Evaluate(create.Shape) as ConstantValue)?.Value as ShapeLiteral,
            DType = (state.Evaluate(create.DType) as ConstantValue)?.Value as DTypeLiteral,
            Graph = state.KnownGraph,
        };
        return Outcomes.At(state.WithListed(variable, state.Evaluate(create.Trainable), state.Evaluate(create.Collections)).WithValue(create.Result, variable));
    }
}
