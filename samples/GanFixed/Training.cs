namespace ScopeLint.Samples.Gan;

/// <summary>One step of gradient descent for each player in turn, with gradients worked out by hand.</summary>
internal static class Training
{
    private const float DiscriminatorRate = 0.1f;
    private const float GeneratorRate = 0.02f;

    internal static (float Discriminator, float Generator) Step(NamedTensor<float> real, NamedTensor<float> noise)
    {
        var count = (float)real.Shape[0];
        var fake = GanModel.Generator(noise, Reuse.True);
        var onReal = GanModel.Discriminator(real, Reuse.True);
        var onFake = GanModel.Discriminator(fake.Output, Reuse.True);
        var discriminatorLoss = Op.ReduceMean(SoftPlus(-onReal.Logits)) + Op.ReduceMean(SoftPlus(onFake.Logits));
        Descend(onReal.Backward((Op.Sigmoid(onReal.Logits) - 1f) / count).ByVariables, DiscriminatorRate);
        Descend(onFake.Backward(Op.Sigmoid(onFake.Logits) / count).ByVariables, DiscriminatorRate);

        var judged = GanModel.Discriminator(fake.Output, Reuse.True);
        var generatorLoss = Op.ReduceMean(SoftPlus(-judged.Logits));
        var (bySamples, _) = judged.Backward((Op.Sigmoid(judged.Logits) - 1f) / count);
        Descend(fake.Backward(bySamples).ByVariables, GeneratorRate);
        return (discriminatorLoss.ToScalar(), generatorLoss.ToScalar());
    }

    // log(1 + e^x), which is minus the logarithm of sigmoid(-x).
    private static NamedTensor<float> SoftPlus(NamedTensor<float> x) => -Op.Log(Op.Sigmoid(-x));

    private static void Descend(Gradient[] gradients, float rate)
    {
        foreach (var (variable, value) in gradients)
        {
            variable.AssignSub(value * rate);
        }
    }
}
