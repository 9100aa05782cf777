using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace ScopeLint.Benchmarks;

/// <summary>The plain comparison: ten thousand variables once against a million once, per variable.</summary>
/// <remarks>This charges the million with the garbage collector's work too: it starts on a heap that was just collected, ten thousand
/// variables fit into the youngest generation and are dropped before any collection looks at them, while a million living ones are
/// copied from generation to generation. A million objects of any kind cost that; <see cref="CreateBenchmarks"/> leaves it out.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 20, invocationCount: 1)]
public class CreateOnceBenchmarks
{
    private const int TenThousand = 10_000;
    private const int Million = 1_000_000;

    /// <summary>Has the code compiled to its final form: ten thousand calls alone would still be measured on the way there.</summary>
    [GlobalSetup]
    public void WarmUp() => Creation.NewGraph(scopes: Million / Creation.VariablesPerScope);

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = TenThousand)]
    public Graph TenThousandVariables() => Creation.NewGraph(scopes: TenThousand / Creation.VariablesPerScope);

    /// <summary>A hundred times as many.</summary>
    [Benchmark(OperationsPerInvoke = Million)]
    public Graph MillionVariables() => Creation.NewGraph(scopes: Million / Creation.VariablesPerScope);
}
