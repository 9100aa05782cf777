using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Runs an operation, which fails where it certainly refuses its operands.</summary>
    private ImmutableArray<Outcome> Operate(OperationEffect operation, AnalysisState state)
    {
        var operands = operation.Operands.Select(state.Evaluate).ToList();
        _risks += operands.Any(operand => operand is UnknownValue or Symbolic or PresentValue { Shape: null }) ? 1 : 0;
        var made = operation.Result is { } result ? state.WithValue(result, state.Made(operation.Operation, operands)) : state;
        return OperandFit.Find(state, operation.Operation, operands) is { } mismatch
            ? Failing(FindingAt(mismatch.Kind, operation.Operation, operation.Location, DecidedBy(operation.Location, operation.Operands), state) with
            {
                Misfit = mismatch.Misfit,
                Present = mismatch.Present,
                Asked = mismatch.Asked,
            }, state, made)
            : Paths(made);
    }
}
