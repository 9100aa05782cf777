using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;

namespace ScopeLint.Benchmarks;

/// <summary>Getting an existing variable in a scope three deep, against one look-up of the full name, ready made, in a dictionary that holds
/// the same variables. At most 1.5 times its time, and nothing allocated.</summary>
/// <remarks>The yardstick is what one would write without scopes. It is spared joining the name, and its default comparer is the
/// fastest that .NET has for strings. Short names are the harder case: the fixed cost of a get weighs more.</remarks>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 5, iterationCount: 15)]
public class GetBenchmarks
{
    // About what one network has. The variables beside the one asked for make the tables as large as they would be.
    private const int OtherVariables = 500;

    private static readonly Shape s_shape = [2, 3];

    private readonly ConcurrentDictionary<string, object> _byFullName = new();
    private readonly Stack<IDisposable> _open = [];
    private string _name = "";

    /// <summary>The full name; all but its last part are scopes.</summary>
    [Params("generator/layer1/dense/kernel", "g/l/d/w")]
    public string FullName { get; set; } = "";

    /// <summary>Makes the variables and opens the scopes; the benchmarks run on the same thread and so inside them.</summary>
    [GlobalSetup]
    public void OpenScopes()
    {
        var parts = FullName.Split('/');
        _name = parts[^1];
        _open.Push(new Graph().AsDefault());
        foreach (var scope in parts[..^1])
        {
            _open.Push(VariableScope.Open(scope, reuse: Reuse.Auto));
        }

        foreach (var name in Enumerable.Range(0, OtherVariables).Select(number => $"v{number}").Prepend(_name))
        {
            var variable = Variable.Get<float>(name, s_shape);
            _byFullName[variable.FullName] = variable;
        }
    }

    /// <summary>Closes what was opened.</summary>
    [GlobalCleanup]
    public void CloseScopes()
    {
        while (_open.TryPop(out var opened))
        {
            opened.Dispose();
        }
    }

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public object? DictionaryTryGetValue() => _byFullName.TryGetValue(FullName, out var found) ? found : null;

    /// <summary>With no shape given.</summary>
    [Benchmark]
    public Variable<float> Get() => Variable.Get<float>(_name);

    /// <summary>With a shape made once.</summary>
    [Benchmark]
    public Variable<float> GetWithReadyShape() => Variable.Get<float>(_name, s_shape);

    /// <summary>With the shape written in the call, as most code does.</summary>
    [Benchmark]
    public Variable<float> GetWithShapeInTheCall() => Variable.Get<float>(_name, [2, 3]);
}
