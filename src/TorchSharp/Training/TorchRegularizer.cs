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

    /// <summary>Nothing: the penalty is computed from the tensor, in each step, by
    /// <see cref="GraphTraining.RegularizationLoss(Graph, string?)"/>.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>Null.</returns>
    public sealed override NamedTensor? Loss(Variable variable) => null;
}
