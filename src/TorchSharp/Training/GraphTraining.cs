namespace ScopeLint.Torch;

/// <summary>What a training step wants of a graph.</summary>
public static class GraphTraining
{
    extension(Graph graph)
    {
        /// <summary>The parameters of the trainable variables, to be handed to an optimizer of <c>torch.optim</c>. Variables of integers and
        /// truth values have no gradient and are left out.</summary>
        /// <param name="scope">If not empty, only variables under this scope: whole segments, so that <c>gen</c> does not mean
        /// <c>generator</c>.</param>
        /// <returns>The parameters in the order of creation.</returns>
        /// <example><code>
        /// var optimizer = torch.optim.Adam(Graph.Default.Parameters("generator"), lr: 1e-3);
        /// </code></example>
        [ScopeNeutral]
        public IReadOnlyList<Parameter> Parameters(string? scope = null)
        {
            ArgumentNullException.ThrowIfNull(graph);
            return [.. graph.VariablesUnder(scope, GraphKeys.TrainableVariables)
                .Where(variable => variable.DType.IsFloatingPoint)
                .Select(variable => variable.AsParameter())
                .Distinct()];
        }

        /// <summary>The sum of the regularizers' penalties for the variables as they are now, to be added to the loss; gradients flow through
        /// it. Stands for <c>tf.losses.get_regularization_loss</c>.</summary>
        /// <param name="scope">If not empty, only variables under this scope, by whole segments.</param>
        /// <returns>A scalar; zero if nothing is penalised.</returns>
        /// <exception cref="NotSupportedException">A regularizer computes its penalty from the value alone, so that it has no gradient;
        /// derive it from <see cref="TorchRegularizer"/>.</exception>
        /// <example><code>
        /// var loss = error + Graph.Default.RegularizationLoss("discriminator");
        /// </code></example>
        [ScopeNeutral]
        public Tensor RegularizationLoss(string? scope = null)
        {
            ArgumentNullException.ThrowIfNull(graph);
            Tensor? sum = null;
            foreach (var variable in AllUnder(graph, scope))
            {
                if (Penalty(variable) is { } penalty)
                {
                    sum = sum is null ? penalty : sum + penalty;
                }
            }

            return sum ?? torch.zeros([]);
        }

        /// <summary>Applies the constraints of all variables that have one. Call it after each step of an optimizer.</summary>
        /// <param name="scope">If not empty, only variables under this scope, by whole segments.</param>
        /// <example><code>
        /// optimizer.step();
        /// Graph.Default.ApplyConstraints();
        /// </code></example>
        [ScopeNeutral]
        public void ApplyConstraints(string? scope = null)
        {
            ArgumentNullException.ThrowIfNull(graph);
            foreach (var variable in AllUnder(graph, scope))
            {
                variable.Constraint?.Apply(variable);
            }
        }
    }

    private static IEnumerable<Variable> AllUnder(Graph graph, string? scope) =>
        graph.VariablesUnder(scope).Union(graph.VariablesUnder(scope, GraphKeys.TrainableVariables));

    private static Tensor? Penalty(Variable variable)
    {
        switch (variable.Regularizer)
        {
            case null:
            case TorchRegularizer or NormRegularizer when !variable.DType.IsFloatingPoint:
                return null;
            case TorchRegularizer regularizer:
                return regularizer.Loss(variable.AsTensor());
            case NormRegularizer norm:
                var value = variable.AsTensor();
                var sum = norm.L1Factor > 0 ? value.abs().sum() * norm.L1Factor : null;
                var squares = norm.L2Factor > 0 ? value.square().sum() * norm.L2Factor : null;
                return sum is null ? squares : squares is null ? sum : sum + squares;
            default:
                throw new NotSupportedException(
                    $"The regularizer of variable '{variable.Name}' ({variable.Regularizer.GetType().Name}) computes a number, which has no gradient. "
                        + $"Derive it from {nameof(TorchRegularizer)}.");
        }
    }
}
