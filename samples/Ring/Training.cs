using ScopeLint.Torch;

namespace ScopeLint.Samples.Ring;

/// <summary>Trains both networks against each other.</summary>
internal sealed class Training : IDisposable
{
    private const int Batch = 256;

    private readonly Graph _graph = Graph.Default;
    private readonly MovingAverages _averages = new(0.995);
    private readonly torch.Device _device;
    private readonly Variable<long> _globalStep;
    private readonly torch.optim.Optimizer _judging;
    private readonly torch.optim.Optimizer _generating;

    internal Training(torch.Device device)
    {
        _device = device;
        // Builds all variables before the optimizers ask for them.
        Gan.Judge(Gan.Generate(torch.zeros([1, Gan.NoiseLength], device: device))).Dispose();
        _averages.Apply(_graph, "generator");
        _globalStep = _graph.GlobalStep();
        _judging = torch.optim.Adam(_graph.Parameters("discriminator"), lr: 1e-3, beta1: 0.5);
        _generating = torch.optim.Adam(_graph.Parameters("generator"), lr: 1e-3, beta1: 0.5);
    }

    public void Dispose()
    {
        _judging.Dispose();
        _generating.Dispose();
    }

    /// <summary>Takes some steps, none of which may create a variable.</summary>
    internal (List<double> Discriminator, List<double> Generator) Run(int steps)
    {
        var (judged, generated) = (new List<double>(), new List<double>());
        using (_graph.AssertNoNewVariables())
        {
            for (var step = 0; step < steps; step++)
            {
                var (discriminator, generator) = Step();
                judged.Add(discriminator);
                generated.Add(generator);
            }
        }

        return (judged, generated);
    }

    private (double Discriminator, double Generator) Step()
    {
        using var scope = torch.NewDisposeScope();
        var fake = Gan.Generate(torch.randn(Batch, Gan.NoiseLength, device: _device));
        var judged = Loss(Gan.Judge(RingData.Draw(Batch, _device)), 0.9f) + Loss(Gan.Judge(fake.detach()), 0) + _graph.RegularizationLoss("discriminator");
        Follow(_judging, judged);
        var fooled = Loss(Gan.Judge(fake), 1);
        Follow(_generating, fooled);
        _averages.Apply(_graph, "generator");
        _globalStep.AssignAdd(1);
        return (judged.item<float>(), fooled.item<float>());
    }

    private static Tensor Loss(Tensor logits, float label) =>
        torch.nn.functional.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label));

    private static void Follow(torch.optim.Optimizer optimizer, Tensor loss)
    {
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
}
