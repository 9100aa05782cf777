namespace ScopeLint.Torch;

/// <summary>Custom getters that compute a variable from others. Use the result as a tensor: <c>GetTensor</c>, <c>AsTensor</c> and the layers
/// do.</summary>
public static class TorchGetters
{
    /// <summary>Weight normalization (Salimans and Kingma, 2016): a trained direction <c>name_v</c> and a trained length <c>name_g</c> for each output (the last axis)
    /// instead of the variable itself. Variables of fewer than two axes pass as they are. Regularizer and constraint go to the direction. The first value is the one it would have had.</summary>
    /// <returns>A custom getter.</returns>
    /// <example><code>
    /// using (VariableScope.Open("net", customGetter: TorchGetters.WeightNorm()))
    /// {
    ///     logits = Layers.Dense(x, 10);    // net/dense/kernel_v, net/dense/kernel_g, net/dense/bias
    /// }
    /// </code></example>
    public static VariableGetter WeightNorm() => static (getter, request) =>
    {
        if (request.DType is not (DType.Float16 or DType.Float32 or DType.Float64) || request.Partitioner is not null || (request.Shape ?? request.Initializer?.OwnShape) is not { } shape || shape.Rank < 2)
        {
            return getter(request);
        }

        var direction = getter(request with { Name = request.Name + "_v" });
        var length = getter(request with
        {
            Name = request.Name + "_g",
            Shape = [shape[^1]],
            Regularizer = null,
            Constraint = null,
            Initializer = new NormsOf(direction),
        });
        return direction.Accept(new Computed(request, () =>
        {
            var v = direction.AsTensor();
            return v * (length.AsTensor() / Norms(v));
        }));
    };

    /// <summary>The moving averages instead of the variables themselves, for evaluation. <paramref name="averages"/> keeps them; a variable
    /// it does not know passes as it is.</summary>
    /// <param name="averages">The averages.</param>
    /// <returns>A custom getter, for a scope that reuses.</returns>
    /// <example><code>
    /// using (VariableScope.Open("net", reuse: Reuse.True, customGetter: TorchGetters.Averaged(averages)))
    /// {
    ///     prediction = Network(x);
    /// }
    /// </code></example>
    public static VariableGetter Averaged(MovingAverages averages)
    {
        ArgumentNullException.ThrowIfNull(averages);
        return (getter, request) =>
        {
            var variable = getter(request);
            return averages.Of(variable) ?? variable;
        };
    }

    private static Tensor Norms(Tensor v) => v.square().sum([.. Enumerable.Range(0, (int)v.dim() - 1).Select(axis => (long)axis)]).sqrt().clamp_min(1e-12);

    private sealed class Computed(VariableRequest request, Func<Tensor> compute) : IVariableVisitor<Variable>
    {
        public Variable Visit<T>(Variable<T> variable)
            where T : unmanaged => Variable.Of(request, variable.Shape, new ComputedStorage<T>(request.Name, compute));
    }

    private sealed class NormsOf(Variable direction) : Initializer
    {
        public override string Name => "norms";

        protected override void Fill(Span<double> destination, InitializerContext context)
        {
            using var scope = torch.NewDisposeScope();
            using var noGradient = torch.no_grad();
            Elements.ToArray<double>(Norms(direction.AsTensor().to(torch.ScalarType.Float64))).CopyTo(destination);
        }
    }
}
