using ScopeLint.Samples.Ring;
using static TorchSharp.torch.nn;

namespace ScopeLint.Torch.Benchmarks;

/// <summary>What the sample does, without scopes: two modules, their optimizers, a penalty and moving averages.</summary>
internal sealed class HandWrittenTraining : IDisposable
{
    private const int Batch = 256;
    private const int Width = 128;

    private readonly Module<Tensor, Tensor> _generator = Sequential(Linear(Gan.NoiseLength, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, 2));
    private readonly Module<Tensor, Tensor> _discriminator =
        Sequential(Linear(2, Width), LeakyReLU(0.2), Linear(Width, Width), LeakyReLU(0.2), Linear(Width, 1));

    private readonly List<(Parameter Value, Tensor Average)> _averages;
    private readonly torch.optim.Optimizer _judging;
    private readonly torch.optim.Optimizer _generating;

    internal HandWrittenTraining()
    {
        _judging = torch.optim.Adam(_discriminator.parameters(), lr: 1e-3, beta1: 0.5);
        _generating = torch.optim.Adam(_generator.parameters(), lr: 1e-3, beta1: 0.5);
        _averages = [.. _generator.parameters().Select(parameter => (parameter, parameter.detach().clone()))];
    }

    public void Dispose()
    {
        _generator.Dispose();
        _discriminator.Dispose();
        _judging.Dispose();
        _generating.Dispose();
        _averages.ForEach(pair => pair.Average.Dispose());
    }

    internal (List<double> Discriminator, List<double> Generator) Run(int steps)
    {
        var (judged, generated) = (new List<double>(), new List<double>());
        for (var step = 0; step < steps; step++)
        {
            var (discriminator, generator) = Step();
            judged.Add(discriminator);
            generated.Add(generator);
        }

        return (judged, generated);
    }

    private (double Discriminator, double Generator) Step()
    {
        using var scope = torch.NewDisposeScope();
        var fake = _generator.call(torch.randn(Batch, Gan.NoiseLength));
        var penalty = _discriminator.parameters().Select(parameter => parameter.square().sum() * 1e-5).Aggregate((sum, next) => sum + next);
        var judged = Loss(_discriminator.call(RingData.Draw(Batch, torch.CPU)), 0.9f) + Loss(_discriminator.call(fake.detach()), 0) + penalty;
        Follow(_judging, judged);
        var fooled = Loss(_discriminator.call(fake), 1);
        Follow(_generating, fooled);
        using (torch.no_grad())
        {
            foreach (var (value, average) in _averages)
            {
                using var difference = value - average;
                average.add_(difference, 0.005);
            }
        }

        return (judged.item<float>(), fooled.item<float>());
    }

    private static Tensor Loss(Tensor logits, float label) =>
        functional.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label));

    private static void Follow(torch.optim.Optimizer optimizer, Tensor loss)
    {
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
}
