using ScopeLint.Runtime.Tests.Semantics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Rendering;

public sealed class TimesReusedTests
{
    [Fact]
    public void Every_way_of_getting_counts_once()
    {
        using var graph = Testing.EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        var v = Variable.Get<float>("v", [2]);
        Assert.Equal(0, v.TimesReused);
        Variable.Get<float>("v", [2]);
        Variable.Get("v");
        Variable.GetLocal<float>("v");
        Variable.Get<float>("v", customGetter: (getter, request) => getter(request));
        Assert.Equal(4, v.TimesReused);
    }

    [Fact]
    public void A_failed_get_does_not_count()
    {
        using var graph = Testing.EmptyGraph();
        var v = Variable.Get<float>("v", [2]);
        Testing.Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("v", [2]));
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            Testing.Fails(ScopeError.ShapeMismatch, () => Variable.Get<float>("v", [3]));
            Testing.Fails(ScopeError.DTypeMismatch, () => Variable.Get<int>("v", [2]));
        }

        Assert.Equal(0, v.TimesReused);
    }

    [Fact]
    public void A_partitioned_variable_counts_itself_and_not_its_shards()
    {
        using var graph = Testing.EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto, partitioner: Partitioner.FixedSize(2));
        var w = (PartitionedVariable<float>)Variable.Get<float>("w", [4]);
        Variable.Get<float>("w", [4]);
        Assert.Equal(1, w.TimesReused);
        Assert.All(w.Parts, part => Assert.Equal(0, part.TimesReused));
    }

    [Fact]
    public void Of_many_threads_no_get_is_lost_and_pictures_can_be_taken_meanwhile()
    {
        const int threads = 8, rounds = 5000, names = 20;
        var graph = new Graph();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            using (graph.AsDefault())
            using (VariableScope.Open("a", reuse: Reuse.Auto))
            {
                for (var round = 0; round < rounds; round++) { Variable.Get<float>($"v_{round % names}", []); }
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        while (workers.Any(worker => worker.IsAlive))
        {
            Assert.EndsWith("bytes\n", graph.Tabulate());
            Assert.EndsWith("}\n", graph.ToDot());
        }

        Assert.Equal(names, graph.GlobalVariables.Count);
        Assert.Equal((threads * rounds) - names, graph.GlobalVariables.Sum(variable => variable.TimesReused));
        Assert.Equal(names + 5, graph.Tabulate().Count(character => character == '\n'));
    }
}
