namespace ScopeLint.Torch;

/// <summary>A regularizer of one's own that gradients flow through.</summary>
/// <example><code>
/// sealed class Orthogonal : TorchRegularizer
/// {
///     public override Tensor Loss(Tensor value) => (value.t().matmul(value) - torch.eye(value.shape[1])).square().sum();
/// }
/// </code></example>
public abstract class TorchRegularizer : Regularizer
{
    /// <summary>The penalty for a variable's value.</summary>
    /// <param name="value">The variable's tensor.</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor Loss(Tensor value);

    /// <summary>The penalty as it is now, for <see cref="Graph.RegularizationLosses"/>. It has no gradient:
    /// <see cref="GraphTraining.RegularizationLoss(Graph, string?)"/> computes the one to train with.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>A scalar; null for a variable of integers or truth values, which is not penalised.</returns>
    public sealed override NamedTensor? Loss(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.DType.IsFloatingPoint ? variable.Accept(new Value(this)) : null;
    }

    private sealed class Value(TorchRegularizer regularizer) : IVariableVisitor<NamedTensor>
    {
        public NamedTensor Visit<T>(Variable<T> variable)
            where T : unmanaged
        {
            using var scope = torch.NewDisposeScope();
            using var noGradient = torch.no_grad();
            return Op.Constant(Elements.ToArray<T>(regularizer.Loss(VariableTensors.TensorOf(variable)).to(Elements.ScalarTypeOf(variable.DType)))[0], "penalty");
        }
    }
}
