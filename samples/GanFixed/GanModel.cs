namespace ScopeLint.Samples.Gan;

/// <summary>The two players of a generative adversarial network (Goodfellow et al. 2014), over numbers instead of pictures.</summary>
internal static class GanModel
{
    /// <summary>Turns noise into samples.</summary>
    internal static Layer Generator(NamedTensor<float> noise, Reuse reuse = Reuse.None)
    {
        // The scope's initializer is the default of every variable got in it.
        using (VariableScope.Open("generator", reuse: reuse, initializer: Initializer.GlorotNormal(seed: 1)))
        {
            return Layer.Build("affine", noise, units: 1);
        }
    }

    /// <summary>Judges samples: logits, high for what looks real.</summary>
    internal static Judgement Discriminator(NamedTensor<float> samples, Reuse reuse = Reuse.None)
    {
        using (VariableScope.Open("discriminator", reuse: reuse, initializer: Initializer.GlorotNormal(seed: 1)))
        {
            // The units bend at places spread over the line, so that they see where samples lie and how wide they scatter.
            var hidden = Layer.Build("hidden", samples, units: 32,
                weights: Initializer.Normal(stddev: 1, seed: 1), biases: Initializer.Uniform(-4, 4, seed: 2));
            var activation = Op.Tanh(hidden.Output);
            return new Judgement(hidden, activation, Layer.Build("logits", activation, units: 1));
        }
    }
}

/// <summary>What the discriminator computed on the way to its logits, which the way back needs.</summary>
internal sealed record Judgement(Layer Hidden, NamedTensor<float> Activation, Layer Top)
{
    internal NamedTensor<float> Logits => Top.Output;

    /// <summary>The gradients of a loss whose gradient by the logits is known.</summary>
    internal (NamedTensor<float> BySamples, Gradient[] ByVariables) Backward(NamedTensor<float> byLogits)
    {
        var (byActivation, top) = Top.Backward(byLogits);
        var (bySamples, hidden) = Hidden.Backward(byActivation * (1f - Op.Square(Activation)));
        return (bySamples, [.. top, .. hidden]);
    }
}

/// <summary>A dense layer: its variables are got by name, so building it again under a reusing scope shares them.</summary>
internal sealed record Layer(Variable<float> Weights, Variable<float> Biases, NamedTensor<float> Input, NamedTensor<float> Output)
{
    internal static Layer Build(
        string name, NamedTensor<float> input, int units, Initializer? weights = null, Initializer? biases = null)
    {
        using (VariableScope.Open(name))
        {
            var w = Variable.Get<float>("weights", [input.Shape[1], units], initializer: weights);
            var b = Variable.Get<float>("biases", [units], initializer: biases ?? Initializer.Zeros);
            return new Layer(w, b, input, Op.MatMul(input, w) + b);
        }
    }

    internal (NamedTensor<float> ByInput, Gradient[] ByVariables) Backward(NamedTensor<float> byOutput) => (
        Op.MatMul(byOutput, Weights, transposeB: true),
        [new(Weights, Op.MatMul(Input, byOutput, transposeA: true)), new(Biases, Op.ReduceSum(byOutput, axis: 0))]);
}

/// <summary>The gradient of a loss by one variable.</summary>
internal sealed record Gradient(Variable<float> Variable, NamedTensor<float> Value);
