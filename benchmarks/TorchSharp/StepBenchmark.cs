using ScopeLint.Samples.Ring;

namespace ScopeLint.Torch.Benchmarks;

/// <summary>Training steps of the sample, by those of the same networks written as modules by hand.</summary>
internal static class StepBenchmark
{
    private const int Steps = 50;

    internal static bool Run()
    {
        using var graph = new Graph().AsDefault();
        using var scopes = new Training(torch.CPU);
        using var modules = new HandWrittenTraining();
        return Comparison.Run("training step of the sample, by modules written by hand", 1.1, 25, () => scopes.Run(Steps), () => modules.Run(Steps));
    }
}
