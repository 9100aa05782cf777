namespace ScopeLint.Torch.Benchmarks;

/// <summary>Restoring a checkpoint of 1,000 variables and 100 MB, by TorchSharp's own loading of a module of the same parameters.</summary>
internal static class RestoreBenchmark
{
    private const int Variables = 1000;
    private const int Length = 25_000;

    internal static bool Run()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var graph = new Graph().AsDefault();
            using var module = new ManyParameters();
            for (var number = 0; number < Variables; number++)
            {
                TorchVariable.Get<float>($"layer{number}/kernel", [Length]);
            }

            var (ours, theirs) = (Path.Combine(folder, "ours.safetensors"), Path.Combine(folder, "theirs.dat"));
            Checkpoint.Save(ours);
            module.save(theirs);
            return Comparison.Run("restoring 1,000 variables and 100 MB, by TorchSharp's load", 1.5, 15, () => Checkpoint.Restore(ours), () => module.load(theirs));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class ManyParameters : torch.nn.Module
    {
        internal ManyParameters()
            : base("many")
        {
            for (var number = 0; number < Variables; number++)
            {
                register_parameter($"layer{number}_kernel", new Parameter(torch.zeros(Length)));
            }
        }
    }
}
