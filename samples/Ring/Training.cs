using ScopeLint.Torch;

namespace ScopeLint.Samples.Ring;

/// <summary>Trains both networks against each other.</summary>
internal static class Training
{
    private const int Batch = 256;

    internal static (List<double> Discriminator, List<double> Generator) Run(int steps, torch.Device device)
    {
        var graph = Graph.Default;
        // Builds all variables before the optimizers ask for them.
        Gan.Judge(Gan.Generate(torch.zeros([1, Gan.NoiseLength], device: device))).Dispose();
        var averages = new MovingAverages(0.995);
        averages.Apply(graph, "generator");
        var globalStep = graph.GlobalStep();
        using var judging = torch.optim.Adam(graph.Parameters("discriminator"), lr: 1e-3, beta1: 0.5);
        using var generating = torch.optim.Adam(graph.Parameters("generator"), lr: 1e-3, beta1: 0.5);
        var (judged, generated) = (new List<double>(), new List<double>());
        using (graph.AssertNoNewVariables())
        {
            for (var step = 0; step < steps; step++)
            {
                using var scope = torch.NewDisposeScope();
                var fake = Gan.Generate(torch.randn(Batch, Gan.NoiseLength, device: device));
                var loss = Loss(Gan.Judge(RingData.Draw(Batch, device)), 0.9f) + Loss(Gan.Judge(fake.detach()), 0) + graph.RegularizationLoss("discriminator");
                Step(judging, loss);
                var fooling = Loss(Gan.Judge(fake), 1);
                Step(generating, fooling);
                averages.Apply(graph, "generator");
                globalStep.AssignAdd(1);
                judged.Add(loss.item<float>());
                generated.Add(fooling.item<float>());
            }
        }

        return (judged, generated);
    }

    private static Tensor Loss(Tensor logits, float label) =>
        torch.nn.functional.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label));

    private static void Step(torch.optim.Optimizer optimizer, Tensor loss)
    {
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
}
