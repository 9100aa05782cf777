using System.Diagnostics;
using ScopeLint;
using ScopeLint.Samples.Ring;
using ScopeLint.Torch;

// ring train [folder] [steps]     trains, draws losses and points, saves a checkpoint
// ring restore [folder]           restores it in a new process and makes the same points again
var folder = args.ElementAtOrDefault(1) ?? "ring-output";
var checkpoint = Path.Combine(folder, "ring.safetensors");
Directory.CreateDirectory(folder);
var device = torch.cuda.is_available() ? "cuda" : "cpu";

// Everything got below lives on the device.
using var scope = VariableScope.Open("", cachingDevice: device);
if (args.ElementAtOrDefault(0) == "restore")
{
    Gan.Judge(Gan.Generate(Noise(1))).Dispose();
    new MovingAverages(0).Apply(Graph.Default, "generator");
    Graph.Default.GlobalStep();
    var restored = Checkpoint.Restore(checkpoint);
    Console.WriteLine($"restored {restored.Count} variables after {Graph.Default.GlobalStep().Value[0]} steps");
    Report(Sample());
}
else
{
    torch.random.manual_seed(1);
    // The networks are so small that a second thread only waits.
    torch.set_num_threads(1);
    var clock = Stopwatch.StartNew();
    using var training = new Training(torch.device(device));
    var (discriminator, generator) = training.Run(int.Parse(args.ElementAtOrDefault(2) ?? "4000"));
    Console.WriteLine($"trained for {clock.Elapsed.TotalSeconds:F0} seconds");
    Checkpoint.Save(checkpoint);
    var points = Sample();
    Report(points);
    Pictures.Losses(Path.Combine(folder, "losses.png"), discriminator, generator);
    Pictures.Points(Path.Combine(folder, "points.png"), ToArray(RingData.Draw(1000, torch.device(device))), points);
    File.WriteAllText(Path.Combine(folder, "map.mmd"), Graph.Default.ToMermaid());
    Console.Write(Graph.Default.Tabulate());
}

// The moving averages of the generator's weights make smoother points than the last weights.
float[] Sample()
{
    using var noGradient = torch.no_grad();
    using (VariableScope.Open("", reuse: Reuse.True, customGetter: TorchGetters.Averaged(new MovingAverages(0))))
    {
        return ToArray(Gan.Generate(Noise(1000)));
    }
}

// The same noise in each process.
Tensor Noise(int count) =>
    torch.randn([count, Gan.NoiseLength], generator: new torch.Generator(7)).to(torch.device(device));

static float[] ToArray(Tensor tensor) => tensor.cpu().contiguous().data<float>().ToArray();

static void Report(float[] points)
{
    var counts = RingData.CountNearModes(points);
    Console.WriteLine($"{counts.Count(count => count > 25)} of {RingData.Modes} modes, {counts.Sum() / 10.0:F1} % of the points near one: {string.Join(' ', counts)}");
    Console.WriteLine($"sum of the points: {points.Sum(point => (double)point):R}");
}
