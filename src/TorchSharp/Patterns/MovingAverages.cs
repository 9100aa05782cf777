namespace ScopeLint.Torch;

/// <summary>Exponential moving averages of trained variables, each a variable of its own beside the one it averages:
/// <c>a/w/ExponentialMovingAverage</c>, which no optimizer changes and checkpoints keep. Stands for
/// <c>tf.train.ExponentialMovingAverage</c>.</summary>
/// <example><code>
/// var averages = new MovingAverages(0.999);
/// optimizer.step();
/// averages.Apply(Graph.Default);
/// </code></example>
public sealed class MovingAverages
{
    private const string Suffix = "ExponentialMovingAverage";

    private readonly double _decay;

    /// <summary>Makes averages of a decay.</summary>
    /// <param name="decay">The part of an average that stays in each step, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decay is out of range.</exception>
    public MovingAverages(double decay) => _decay = decay is >= 0 and < 1
        ? decay
        : throw new ArgumentOutOfRangeException(nameof(decay), decay, "An average keeps a part from 0 to below 1.");

    /// <summary>Moves the averages of a graph's trained floating-point variables towards their values. The first call creates them, with
    /// the values as they are, each on the device of its variable.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="scope">If not empty, only variables under this scope, by whole segments.</param>
    public void Apply(Graph graph, string? scope = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        using var asDefault = graph.AsDefault();
        using var root = RootScope.Open();
        using var noGradient = torch.no_grad();
        foreach (var variable in graph.VariablesUnder(scope, GraphKeys.TrainableVariables).Distinct().Where(variable => variable.DType.IsFloatingPoint))
        {
            var isNew = !Variable.Exists(NameOf(variable));
            var average = Variable.Get(
                NameOf(variable), variable.Shape, variable.DType, Initializer.Zeros, trainable: false, cachingDevice: variable.CachingDevice).AsParameter();
            if (isNew)
            {
                average.copy_(variable.AsParameter());
                continue;
            }

            using var difference = variable.AsParameter() - average;
            average.add_(difference, 1 - _decay);
        }
    }

    /// <summary>The average of a variable. Stands for <c>ExponentialMovingAverage.average</c>.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The average; null if the variable has none.</returns>
    public Variable? Of(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        using var asDefault = variable.Graph.AsDefault();
        using var root = RootScope.Open();
        return Variable.Exists(NameOf(variable)) ? Variable.Get(NameOf(variable), dtype: variable.DType) : null;
    }

    private static string NameOf(Variable variable) => $"{variable.FullName}/{Suffix}";
}
