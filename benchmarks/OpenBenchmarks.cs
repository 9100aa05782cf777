using BenchmarkDotNet.Attributes;

namespace ScopeLint.Benchmarks;

/// <summary>Opening and disposing a scope. At most 200 bytes.</summary>
/// <remarks>The yardstick is one allocation of exactly 200 bytes, so an allocation ratio of at most 1 is what is asked for. All
/// benchmarks stand two scopes deep, in a graph that has lived a while: it holds variables, and the names have been open before.</remarks>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 5, iterationCount: 15)]
public class OpenBenchmarks
{
    private const int EarlierOpenings = 10_000;
    private const int EarlierVariables = 10_000;
    private const int Cells = 8;

    // The header of an array is 24 bytes in a 64-bit process.
    private const int PayloadOf200Bytes = 200 - 24;

    private readonly Stack<IDisposable> _open = [];
    private VariableScope _captured = VariableScope.Current;

    /// <summary>Lets the graph live a while and opens the scopes around.</summary>
    [GlobalSetup]
    public void OpenScopesAround()
    {
        _open.Push(new Graph().AsDefault());
        _open.Push(VariableScope.Open("generator"));
        _open.Push(VariableScope.Open("layer1"));
        Creation.Fill(scopes: EarlierVariables / Creation.VariablesPerScope);
        using (_captured = VariableScope.Open("dense"))
        {
            _ = Variable.Get<float>("kernel", [2, 3]);
        }

        for (var opening = 0; opening < EarlierOpenings; opening++)
        {
            ByName();
            ByObject();
        }
    }

    /// <summary>Closes what was opened.</summary>
    [GlobalCleanup]
    public void CloseScopesAround()
    {
        while (_open.TryPop(out var opened))
        {
            opened.Dispose();
        }
    }

    /// <summary>The yardstick: 200 bytes.</summary>
    [Benchmark(Baseline = true)]
    public byte[] TwoHundredBytes() => new byte[PayloadOf200Bytes];

    /// <summary>The name is given. Its name scope gets a number nobody had before: <c>dense_10001</c>.</summary>
    [Benchmark]
    public void ByName() => VariableScope.Open("dense").Dispose();

    /// <summary>By name, without the name scope beside it.</summary>
    [Benchmark]
    public void ByNameWithoutNameScope() => VariableScope.Open("dense", auxiliaryNameScope: false).Dispose();

    /// <summary>A captured scope.</summary>
    [Benchmark]
    public void ByObject() => VariableScope.Open(_captured).Dispose();

    /// <summary>By default name, several in one layer as in a recurrent network: <c>cell</c> to <c>cell_7</c>. An operation is one opened
    /// scope; the layer around them, opened by name, is one too.</summary>
    [Benchmark(OperationsPerInvoke = Cells + 1)]
    public void ByDefaultName()
    {
        using (VariableScope.Open("dense"))
        {
            for (var cell = 0; cell < Cells; cell++)
            {
                VariableScope.Open(null, defaultName: "cell").Dispose();
            }
        }
    }
}
