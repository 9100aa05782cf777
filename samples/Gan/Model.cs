namespace ScopeLint.Samples.Gan;

/// <summary>
/// A generative adversarial network as one writes it at first. It compiles; what is wrong with its scopes shows only when it runs, one
/// exception at a time. The corrected program is the sample beside this one.
/// </summary>
public sealed class Model
{
    private const float Rate = 0.1f;

    private readonly Affine _generator;
    private readonly Affine _onReal;
    private readonly Affine _onFake;

    /// <summary>Builds the generator, and the discriminator twice: on real samples and on generated ones.</summary>
    public Model()
    {
        _generator = Generator(Reuse.None);
        _onReal = Discriminator();

        // Meant to share the weights of the first. Nothing says so.
        _onFake = Discriminator();
    }

    private static Affine Generator(Reuse reuse)
    {
        using (VariableScope.Open("generator", reuse: reuse))
        {
            return Affine.Build();
        }
    }

    private static Affine Discriminator()
    {
        using (VariableScope.Open("discriminator"))
        {
            return Affine.Build();
        }
    }

    /// <summary>One step of gradient descent for both players.</summary>
    public float Train(NamedTensor<float> real, NamedTensor<float> noise)
    {
        var fake = _generator.Apply(noise);
        var (onReal, onFake) = (Op.Sigmoid(_onReal.Apply(real)), Op.Sigmoid(_onFake.Apply(fake)));
        var toFake = Op.MatMul(onFake - 1f, _onFake.Weights, transposeB: true);
        _onReal.Descend(real, onReal - 1f, Rate);
        _onFake.Descend(fake, onFake, Rate);
        _generator.Descend(noise, toFake, Rate);
        return -Op.ReduceMean(Op.Log(onReal) + Op.Log(1f - onFake)).ToScalar();
    }

    /// <summary>Counts the steps, in a variable so that the count is saved with the weights.</summary>
    public static float CountStep()
    {
        using (VariableScope.Open("training", reuse: Reuse.Auto))
        {
            var step = Variable.Get<int>("step", [], initializer: Initializer.Zeros);
            step.AssignAdd(1);

            // Read back as another type than it was created with.
            return Variable.Get<float>("step", []).Value[0];
        }
    }

    /// <summary>Draws samples, in a graph of its own.</summary>
    public static NamedTensor<float> Sample(int count)
    {
        // A new graph has a new store: there is nothing in it to reuse.
        using (new Graph().AsDefault())
        using (VariableScope.Open("generator", reuse: Reuse.True))
        {
            return Op.MatMul(Op.RandomNormal<float>([count, 1], seed: 0), Variable.Get<float>("weights", [1, 1]));
        }
    }

    /// <summary>Makes room for the weights of a checkpoint.</summary>
    public static Variable<float> Restore()
    {
        using (new Graph().AsDefault())
        using (var scope = VariableScope.Open("discriminator"))
        {
            // Too early: from here on the scope only shares.
            scope.ReuseVariables();
            return Variable.Get<float>("weights", [1, 1]);
        }
    }

    /// <summary>The mean of two samples, from a generator that is built for each.</summary>
    public static NamedTensor<float> Between(NamedTensor<float> one, NamedTensor<float> other, bool share = false)
    {
        var first = Generator(Reuse.None).Apply(one);

        // Right for those who ask to share, and wrong for everybody else.
        var second = Generator(share ? Reuse.True : Reuse.None).Apply(other);
        return (first + second) * 0.5f;
    }

    /// <summary>The samples as three layers see them, one after the other.</summary>
    public static NamedTensor<float> Deepen(NamedTensor<float> samples)
    {
        var seen = samples;
        for (var layer = 1; layer <= 3; layer++)
        {
            // Three layers under the name of one: the number is missing.
            seen = Layer("hidden", seen);
        }

        return seen;
    }

    private static NamedTensor<float> Layer(string name, NamedTensor<float> input)
    {
        using (VariableScope.Open(name))
        {
            return Op.Tanh(Affine.Build().Apply(input));
        }
    }

    /// <summary>The samples as a layer of eight units sees them, and back.</summary>
    public static NamedTensor<float> Encode(NamedTensor<float> samples)
    {
        using (VariableScope.Open("autoencoder", reuse: Reuse.Auto))
        {
            var encode = Variable.Get<float>("weights", [1, 8]);

            // Another layer under the name of the first.
            var decode = Variable.Get<float>("weights", [8, 1]);
            return Op.MatMul(Op.MatMul(samples, encode), decode);
        }
    }
}

/// <summary>An affine map of one number to another.</summary>
internal sealed record Affine(Variable<float> Weights, Variable<float> Biases)
{
    internal static Affine Build() =>
        new(Variable.Get<float>("weights", [1, 1]), Variable.Get<float>("biases", [1], initializer: Initializer.Zeros));

    internal NamedTensor<float> Apply(NamedTensor<float> input) => Op.MatMul(input, Weights) + Biases;

    internal void Descend(NamedTensor<float> input, NamedTensor<float> byOutput, float rate)
    {
        var scale = rate / input.Shape[0];
        Weights.AssignSub(Op.MatMul(input, byOutput, transposeA: true) * scale);
        Biases.AssignSub(Op.ReduceSum(byOutput, axis: 0) * scale);
    }
}
