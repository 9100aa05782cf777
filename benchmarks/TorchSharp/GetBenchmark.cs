using System.Collections.Concurrent;

namespace ScopeLint.Torch.Benchmarks;

/// <summary>Getting an existing parameter in a scope three deep, by one look-up of the full name, ready made, in a dictionary that holds the
/// same parameters; and what it allocates.</summary>
internal static class GetBenchmark
{
    private const int Gets = 2_000_000;
    private const string FullName = "generator/layer1/dense/kernel";

    internal static bool Run()
    {
        using var graph = new Graph().AsDefault();
        using var outer = VariableScope.Open("generator", reuse: Reuse.Auto);
        using var middle = VariableScope.Open("layer1");
        using var inner = VariableScope.Open("dense");
        var byFullName = new ConcurrentDictionary<string, object>();
        foreach (var name in Enumerable.Range(0, 500).Select(number => $"v{number}").Prepend("kernel"))
        {
            byFullName[$"generator/layer1/dense/{name}"] = TorchVariable.Get<float>(name, [2, 3]);
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        Get(1000);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine($"get of an existing parameter: {bytes / 1000} bytes, wanted 0");
        return Comparison.Run("get of an existing parameter, by a dictionary look-up", 1.5, 15, () => Get(Gets), () => LookUp(byFullName, Gets)) && bytes == 0;
    }

    private static void Get(int count)
    {
        for (var number = 0; number < count; number++)
        {
            TorchVariable.Get<float>("kernel");
        }
    }

    private static void LookUp(ConcurrentDictionary<string, object> byFullName, int count)
    {
        for (var number = 0; number < count; number++)
        {
            byFullName.TryGetValue(FullName, out _);
        }
    }
}
