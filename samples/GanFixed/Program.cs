using ScopeLint;
using ScopeLint.Samples.Gan;

const int Batch = 256;
const int Steps = 1500;

// What the generator is to learn: a normal distribution of mean 4 and standard deviation 0.5.
NamedTensor<float> Real(int step) => Op.RandomNormal<float>([Batch, 1], mean: 4, stddev: 0.5, seed: 2 * step);
NamedTensor<float> Noise(int step) => Op.RandomNormal<float>([Batch, 1], seed: (2 * step) + 1);

// The discriminator is built twice, on real samples and on generated ones. The second time its variables are there already: shared.
var fake = GanModel.Generator(Noise(0));
var onReal = GanModel.Discriminator(Real(0));
var onFake = GanModel.Discriminator(fake.Output, reuse: Reuse.True);

Console.WriteLine($"shared weights: {ReferenceEquals(onReal.Top.Weights, onFake.Top.Weights)} ({onFake.Top.Weights.Name})");
Console.WriteLine($"variables: {string.Join(", ", Graph.Default.TrainableVariables.Select(variable => variable.Name))}");
Console.WriteLine($"logits: {onReal.Logits.Name} and {onFake.Logits.Name}");
Console.WriteLine();

// What the graph holds, as a table and as a diagram. The discriminator's variables were got once more; the generator's were not yet.
Console.WriteLine(Graph.Default.Tabulate());
var diagram = Path.Combine(AppContext.BaseDirectory, "gan.mmd");
File.WriteAllText(diagram, Graph.Default.ToMermaid());
Console.WriteLine($"diagram: {diagram}");
Console.WriteLine();

for (var step = 1; step <= Steps; step++)
{
    var (discriminator, generator) = Training.Step(Real(step), Noise(step));
    if (step % 250 == 0 || step == 1)
    {
        Console.WriteLine($"step {step,4}: discriminator loss {discriminator:F3}, generator loss {generator:F3}, {Describe()}");
    }
}

Console.WriteLine($"variables after training: {Graph.Default.GlobalVariables.Count}");

// The sampling graph: the trained generator once more, sharing its variables.
string Describe()
{
    var samples = GanModel.Generator(Op.RandomNormal<float>([10_000, 1], seed: -1), reuse: Reuse.True).Output;
    var mean = Op.ReduceMean(samples);
    var stddev = Op.Sqrt(Op.ReduceMean(Op.Square(samples - mean)));
    return $"generated mean {mean.ToScalar():F2}, stddev {stddev.ToScalar():F2}";
}
