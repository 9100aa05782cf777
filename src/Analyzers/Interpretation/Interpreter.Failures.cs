using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private static ImmutableArray<Outcome> Fail(FailEffect failure, AnalysisState state) =>
        [new Outcome(state, state.Evaluate(failure.Condition) is ConstantValue { Value: true } ? new Exit(JumpKind.Throw, Thrown: failure.Thrown, IsExact: true) : null)];
}
