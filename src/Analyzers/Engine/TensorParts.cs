using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Answers what variables and tensors say of themselves.</summary>
internal static class TensorParts
{
    /// <summary>What a variable or tensor says of itself; what is known anyway where it is not known.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, TensorPartTerm asked) =>
        state.Evaluate(asked.Tensor) is PresentValue tensor && (Known(tensor, asked.Part) ?? FactsOf(state, tensor).Part(asked.Part) ?? Shards(state, tensor, asked.Part)) is { } known ? known : state.Evaluate(asked.Otherwise);

    /// <summary>What the store knows of a variable; null where that is nothing.</summary>
    public static VariableFacts? FactsOf(AnalysisState state, PresentValue variable) =>
        variable is { IsStored: true, Graph: { } graph, VariableName: { IsExact: true, Text: var name } } && state.Graphs[graph].Store.Variables.TryGet(name, out var facts) ? facts : null;

    private static ListValue? Shards(AnalysisState state, PresentValue variable, TensorPart part) => part == TensorPart.Parts && variable is { Graph: { } graph, VariableName: { } name } && FactsOf(state, variable)?.Cuts is { } cuts
        ? new ListValue(StructuralList<AbstractValue>.Of(PartitionedVariables.NamesOf(name.Text, cuts).Select(shard => VariableRequests.ValueOf(KnownName.Exactly(shard), graph, state))), IsTuple: false)
        : null;

    private static AbstractValue? Known(PresentValue tensor, TensorPart part) => part switch
    {
        TensorPart.DType when tensor.DType is { } dtype => new ConstantValue(dtype),
        TensorPart.Graph when tensor.Graph is { } graph => new GraphValue(graph),
        TensorPart.FullShape when tensor is { WholeShape: { } shape } => new ConstantValue(shape),
        TensorPart.Trainable when tensor.IsTrainable is { } isTrainable => AbstractValue.Of(isTrainable),
        TensorPart.TimesReused when tensor is { IsStored: false, VariableName: not null } => new ConstantValue(0L),
        TensorPart.Initializer or TensorPart.Regularizer when tensor is { IsStored: false, VariableName: not null } => AbstractValue.Null,
        _ => null,
    };

    private static AbstractValue? Part(this VariableFacts? facts, TensorPart part) => part switch
    {
        TensorPart.Initializer => facts?.Initializer is { } initializer ? new ConstantValue(initializer) : null,
        TensorPart.TimesReused => facts?.TimesReused is { } times ? new ConstantValue((long)times) : null,
        TensorPart.Partitions => facts?.Cuts is { } cuts ? new ListValue(StructuralList<AbstractValue>.Of(cuts.Dimensions.Select(count => new ConstantValue((long)count!.Value))), IsTuple: false) : null,
        TensorPart.Regularizer => facts?.Extras?.Regularizer,
        TensorPart.Constraint => facts?.Extras?.Constraint,
        TensorPart.CachingDevice => facts?.Extras?.CachingDevice,
        TensorPart.UseResource => facts?.Extras?.UseResource is var given && given is ConstantValue { Value: null } ? AbstractValue.False : given,
        _ => null,
    };
}
