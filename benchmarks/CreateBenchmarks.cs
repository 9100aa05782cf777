using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace ScopeLint.Benchmarks;

/// <summary>Whether the time to create one variable stays flat as the graph grows: a million in one graph against the same million in a
/// hundred graphs of ten thousand. At most 1.5 times.</summary>
/// <remarks>Both sides create, and keep until the end, the same number of variables with the same names' lengths and a thousand to a
/// scope. So both allocate the same, and the garbage collector has the same to do; what is left is the cost of size itself. The means
/// are per variable.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 10, invocationCount: 1)]
public class CreateBenchmarks
{
    private const int Million = 1_000_000;
    private const int Graphs = 100;

    /// <summary>The yardstick: graphs of ten thousand variables, all kept.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Million)]
    public Graph[] HundredGraphsOfTenThousand()
    {
        var graphs = new Graph[Graphs];
        for (var index = 0; index < Graphs; index++)
        {
            graphs[index] = Creation.NewGraph(scopes: Million / Graphs / Creation.VariablesPerScope);
        }

        return graphs;
    }

    /// <summary>One graph of a million variables.</summary>
    [Benchmark(OperationsPerInvoke = Million)]
    public Graph OneGraphOfAMillion() => Creation.NewGraph(scopes: Million / Creation.VariablesPerScope);
}
