using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace ScopeLint.Runtime.Tests.Threads;

/// <summary>Many threads at once on one graph lose nothing and create each variable once.</summary>
public sealed class StressTests
{
    private const int ThreadCount = 8;

    [Fact]
    public void Eight_threads_and_a_million_operations_share_every_variable()
    {
        const int rounds = 25, scopes = 50, names = 100;
        var graph = new Graph();
        var results = new Variable[ThreadCount][];
        Together(graph, thread =>
        {
            var mine = results[thread] = new Variable[scopes * names];
            for (var round = 0; round < rounds; round++)
            {
                for (var scope = 0; scope < scopes; scope++)
                {
                    // Each thread goes another way through the scopes, so that all meet everywhere.
                    var at = ((scope * 7) + (thread * 13) + round) % scopes;
                    using var outer = VariableScope.Open("outer", reuse: Reuse.Auto);
                    using var inner = VariableScope.Open(Numbered("scope", at));
                    for (var name = 0; name < names; name++)
                    {
                        var variable = Variable.Get<float>(s_names[name], []);
                        var known = mine[(at * names) + name] ??= variable;
                        Assert.Same(known, variable);
                    }
                }
            }
        });

        var operations = ThreadCount * rounds * scopes * (names + 4);
        Assert.True(operations >= 1_000_000, $"{operations} operations are too few for this test's name.");
        Assert.All(results, mine => Assert.Equal(results[0], mine));
        Assert.Equal(scopes * names, graph.GlobalVariables.Count);
        Assert.Equal(scopes * names, graph.GlobalVariables.Select(variable => variable.Name).Distinct().Count());
    }

    [Fact]
    public void Of_several_threads_creating_one_name_exactly_one_wins()
    {
        const int names = 5000;
        var graph = new Graph();
        var (winners, losers) = (new int[names], 0);
        Together(graph, _ =>
        {
            for (var name = 0; name < names; name++)
            {
                try
                {
                    Variable.Get<float>(Numbered("v", name), []);
                    Interlocked.Increment(ref winners[name]);
                }
                catch (ScopeException exception) when (exception.Error == ScopeError.AlreadyExists)
                {
                    Interlocked.Increment(ref losers);
                }
            }
        });

        Assert.All(winners, count => Assert.Equal(1, count));
        Assert.Equal((ThreadCount - 1) * names, losers);
        Assert.Equal(names, graph.GlobalVariables.Count);
    }

    [Fact]
    public void An_initializer_runs_once_for_each_variable_however_many_threads_ask()
    {
        const int names = 2000;
        var graph = new Graph();
        var counting = new Counting();
        Together(graph, _ =>
        {
            using var scope = VariableScope.Open("a", reuse: Reuse.Auto, initializer: counting);
            for (var name = 0; name < names; name++) { Variable.Get<float>(Numbered("v", name), []); }
        });
        Assert.Equal(names, counting.Runs);
    }

    [Fact]
    public void No_two_operations_get_one_name()
    {
        const int rounds = 20_000;
        var graph = new Graph();
        var seen = new ConcurrentDictionary<string, bool>();
        Together(graph, thread =>
        {
            for (var round = 0; round < rounds; round++)
            {
                Assert.True(seen.TryAdd(graph.UniqueName("add"), true));
                Assert.True(seen.TryAdd(graph.UniqueName(Numbered("add_", round)), true));
            }
        });
        Assert.Equal(ThreadCount * rounds * 2, seen.Count);
    }

    [Fact]
    public void No_addition_of_several_threads_to_one_variable_is_lost()
    {
        const int rounds = 20_000;
        var graph = new Graph();
        Variable<int> counter;
        using (graph.AsDefault()) { counter = Variable.Create(0, "counter"); }
        Together(graph, _ =>
        {
            for (var round = 0; round < rounds; round++) { counter.AssignAdd(1); }
        });
        Assert.Equal(ThreadCount * rounds, counter.Value[0]);
    }

    private static readonly string[] s_names = [.. Enumerable.Range(0, 100).Select(number => Numbered("v", number))];

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);

    private static void Together(Graph graph, Action<int> work)
    {
        using var start = new Barrier(ThreadCount);
        var failures = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, ThreadCount).Select(number => new Thread(() =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            if (Record.Exception(() => InGraph(graph, () => work(number))) is { } failure)
            {
                failures.Enqueue(failure);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(failures);
    }

    private static void InGraph(Graph graph, Action work)
    {
        using (graph.AsDefault())
        {
            work();
        }
    }

    private sealed class Counting : Initializer
    {
        private int _runs;

        internal int Runs => _runs;

        public override string Name => "counting";

        protected override void Fill(Span<double> destination, InitializerContext context) => Interlocked.Increment(ref _runs);
    }
}
