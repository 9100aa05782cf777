using ScopeLint;
using ScopeLint.Samples.Gan;

const int Batch = 256;
const int Steps = 5;

switch (args.Length > 0 ? args[0] : "train")
{
    case "restore":
        Console.WriteLine($"restored weights of the discriminator: {Model.Restore().Name}");
        break;
    case "sample":
        Console.WriteLine($"samples: {Model.Sample(4).Value}");
        break;
    case "between":
        Console.WriteLine($"between: {Model.Between(Op.RandomNormal<float>([1, 1], seed: 0), Op.RandomNormal<float>([1, 1], seed: 1)).Value}");
        break;
    case "deepen":
        Console.WriteLine($"deeper: {Model.Deepen(Op.RandomNormal<float>([4, 1], seed: 0)).Shape}");
        break;
    case "encode":
        Console.WriteLine($"hidden units: {Model.Encode(Op.RandomNormal<float>([4, 1], seed: 0)).Shape}");
        break;
    case "count":
        Console.WriteLine($"step {Model.CountStep()}");
        break;
    default:
        Train();
        break;
}

// What the generator is to learn: a normal distribution of mean 4 and standard deviation 0.5.
static void Train()
{
    var model = new Model();
    for (var step = 1; step <= Steps; step++)
    {
        var real = Op.RandomNormal<float>([Batch, 1], mean: 4, stddev: 0.5, seed: 2 * step);
        var noise = Op.RandomNormal<float>([Batch, 1], seed: (2 * step) + 1);
        var loss = model.Train(real, noise);
        Console.WriteLine($"step {step}: discriminator loss {loss:F3}");
    }
}
