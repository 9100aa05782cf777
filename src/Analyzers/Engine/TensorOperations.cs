using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs operations, which fail where they certainly refuse their operands.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class TensorOperations(Interpreter engine)
{
    /// <summary>Runs an operation, which fails where it certainly refuses its operands.</summary>
    public ImmutableArray<Outcome> Operate(OperationEffect operation, AnalysisState state)
    {
        var operands = state.OperandsOf(operation.Operation, operation.Operands);
        if (OperandFit.MayRefuse(operation.Operation, operands) && operands.Any(operand => operand is UnknownValue or Symbolic or PresentValue { Shape: null }))
        {
            engine.Risks.Note(state);
        }

        var made = state.Made(operation.Operation, operands) is var tensor && state.Evaluate(operation.DType) is ConstantValue { Value: DTypeLiteral dtype } ? tensor with { DType = dtype } : tensor;
        return OperandFit.Find(state, operation.Operation, operands) is { } refused
            ? engine.EventLog.Fail(
                engine.EventLog.At(refused, operation.Location, engine.Deciders.DecidedBy(operation.Location, operation.Operands), state), state, state.WithValue(operation.Result, made))
            : Named(operation, operands, made, state);
    }

    /// <summary>Takes the name of an operation, which comes last.</summary>
    private ImmutableArray<Outcome> Named(OperationEffect operation, List<AbstractValue> operands, PresentValue made, AnalysisState state)
    {
        if (operation.Name is not { } given)
        {
            return Outcomes.At(state.WithValue(operation.Result, made));
        }

        var graph = TensorShapes.GraphMade(state, operation.Operation, operands) ?? (state.Graphs.Count == 1 ? state.KnownGraph : null);
        var name = !state.IsNull(given) ? state.EvaluateText(given)
            : UsualNames.OfOperations.TryGetValue(operation.Operation, out var usual) ? KnownName.Exactly(usual)
            : KnownName.Anything;
        if (graph is { } number && NameGrammar.RefusesOperation(name, state.Graphs[number].NameStack))
        {
            return engine.Names.Refuse(name, operation.Location, [given], state);
        }

        var (after, taken) = state.Taking(graph, name, UsedNames.MostNumbers);
        return Outcomes.At(after.WithValue(operation.Result, made with { OperationName = taken == KnownName.Anything ? null : taken }));
    }
}
