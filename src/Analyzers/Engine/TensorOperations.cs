using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs operations, which fail where they certainly refuse their operands.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class TensorOperations(Interpreter engine)
{
    /// <summary>Runs an operation, which fails where it certainly refuses its operands.</summary>
    public ImmutableArray<Outcome> Operate(OperationEffect operation, AnalysisState state)
    {
        var operands = operation.Operands.Select(state.Evaluate).ToList();
        engine.Risks += operands.Any(operand => operand is UnknownValue or Symbolic or PresentValue { Shape: null }) ? 1 : 0;
        var made = operation.Result is { } result ? state.WithValue(result, state.Made(operation.Operation, operands)) : state;
        return OperandFit.Find(state, operation.Operation, operands) is { } refused
            ? engine.EventLog.Fail(engine.EventLog.At(refused, operation.Location, engine.Deciders.DecidedBy(operation.Location, operation.Operands), state), state, made)
            : Outcomes.At(made);
    }
}
