using System.Runtime.CompilerServices;
using Xunit;

namespace ScopeLint.Runtime.Tests.Threads;

/// <summary>Graphs whose scopes belong to async code instead of a thread.</summary>
public sealed class AsyncScopeTests
{
    [Fact]
    public async Task A_scope_survives_an_await_that_goes_on_on_another_thread()
    {
        var graph = new Graph(ScopeFlow.Async);
        using (graph.AsDefault())
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            var before = Variable.Get<float>("v", [1]);
            await default(AnotherThread);
            Assert.Equal("a", VariableScope.Current.Name);
            Assert.Same(graph, Graph.Default);
            Assert.Equal("a/", NameScope.Current);
            Assert.Same(before, Variable.Get<float>("v"));
            using (NameScope.Open("n"))
            using (VariableScope.Open("b"))
            {
                await default(AnotherThread);
                Assert.Equal("a/b/v:0", Variable.Get<float>("v", [1]).Name);
                Assert.Equal("a/n/b/", NameScope.Current);
            }

            Assert.Equal("a", VariableScope.Current.Name);
        }

        Assert.NotSame(graph, Graph.Default);
        Assert.Equal("", VariableScope.Current.Name);
    }

    [Fact]
    public async Task A_graph_of_threads_loses_its_scope_there()
    {
        var graph = new Graph();
        // Nobody can close what is left open on the first thread; it ends with that.
        await default(AnotherThread);
        _ = graph.AsDefault();
        var scope = VariableScope.Open("a");
        await default(AnotherThread);
        Assert.Equal("", VariableScope.Current.Name);
        var error = Assert.Throws<ScopeException>(scope.Dispose);
        Assert.Equal(ScopeError.ImproperNesting, error.Error);
        Assert.Contains("another thread", error.Message);
    }

    [Fact]
    public async Task Tasks_begin_in_the_scope_they_were_started_in_and_open_their_own()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        using var scope = VariableScope.Open("a");
        using var gate = new Barrier(4);
        var names = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Factory.StartNew(
            () =>
            {
                using (VariableScope.Open($"tower_{index}"))
                {
                    gate.SignalAndWait(TestContext.Current.CancellationToken); // All are open at once.
                    return Variable.Get<float>("v", [1]).Name;
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        Assert.Equal(["a/tower_0/v:0", "a/tower_1/v:0", "a/tower_2/v:0", "a/tower_3/v:0"], names);
        Assert.Equal("a", VariableScope.Current.Name);
    }

    [Fact]
    public async Task Default_names_are_counted_across_async_methods()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        Assert.Equal("cell", await Cell());
        Assert.Equal("cell_1", await Cell());
        using (VariableScope.Open("a"))
        {
            Assert.Equal("a/cell", await Cell());
            Assert.Equal("a/cell_1", await Cell());
        }

        using (VariableScope.Open("a"))
        {
            Assert.Equal("a/cell", await Cell());
        }

        static async Task<string> Cell()
        {
            using var scope = VariableScope.Open(null, "cell");
            await default(AnotherThread);
            return VariableScope.Current.Name;
        }
    }

    [Fact]
    public async Task Default_names_of_tasks_that_run_at_once_are_distinct()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        var names = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            using var scope = VariableScope.Open(null, "cell");
            return scope.Name;
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(16, names.Distinct().Count());
    }

    [Fact]
    public async Task A_captured_scope_opens_again_in_a_task()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        VariableScope captured;
        using (captured = VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }

        using (VariableScope.Open("elsewhere"))
        {
            Assert.Equal("a/v:0", await Task.Run(() =>
            {
                using (VariableScope.Open(captured))
                {
                    return Variable.Get<float>("v").Name;
                }
            }, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void A_graph_of_threads_inside_stays_with_the_thread()
    {
        var (flowing, fixedToThread) = (new Graph(ScopeFlow.Async), new Graph());
        using (flowing.AsDefault())
        using (VariableScope.Open("a"))
        {
            using (fixedToThread.AsDefault())
            using (VariableScope.Open("b"))
            {
                Assert.Equal("b", VariableScope.Current.Name);
                Graph? there = null;
                var thread = new Thread(() => there = Graph.Default);
                thread.Start();
                thread.Join();
                Assert.DoesNotContain(there, new[] { null, fixedToThread, flowing });
            }

            Assert.Equal("a", VariableScope.Current.Name);
            using (new Graph(ScopeFlow.Async).AsDefault())
            using (flowing.AsDefault())
            {
                Assert.Equal("a", VariableScope.Current.Name);
            }
        }
    }

    [Fact]
    public void Closing_out_of_order_is_an_error_here_too()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open("b");
        var error = Assert.Throws<ScopeException>(outer.Dispose);
        Assert.Contains("'a/b'", error.Message);
        inner.Dispose();
        outer.Dispose();
        Assert.Contains("closed already", Assert.Throws<ScopeException>(outer.Dispose).Message);
        Assert.Equal(ScopeError.NestedReset, Assert.Throws<ScopeException>(Graph.ResetDefault).Error);
    }

    [Fact]
    public async Task A_task_that_closes_the_scope_it_was_started_in_does_so_for_itself()
    {
        using (new Graph(ScopeFlow.Async).AsDefault())
        {
            var scope = VariableScope.Open("a");
            await Task.Run(() =>
            {
                scope.Dispose();
                Assert.Equal("", VariableScope.Current.Name);
                Assert.Contains("closed already", Assert.Throws<ScopeException>(scope.Dispose).Message);
            }, TestContext.Current.CancellationToken);
            Assert.Equal("a", VariableScope.Current.Name);
            scope.Dispose();
            Assert.Equal("", VariableScope.Current.Name);
        }
    }

    [Fact]
    public async Task A_scope_of_an_async_method_is_not_open_in_its_caller()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        var scope = await Leave();
        Assert.Equal("", VariableScope.Current.Name);
        Assert.Contains("other async code", Assert.Throws<ScopeException>(scope.Dispose).Message);

        static async Task<VariableScope> Leave()
        {
            var opened = VariableScope.Open("a");
            await default(AnotherThread);
            return opened;
        }
    }

    [Fact]
    public void The_operations_of_a_regularizer_stand_under_the_variable()
    {
        using var asDefault = new Graph(ScopeFlow.Async).AsDefault();
        using var scope = VariableScope.Open("a", regularizer: Regularizer.L2(1));
        Variable.Get<float>("v", [1]);
        Assert.StartsWith("a/v/Regularizer/", Assert.Single(Graph.Default.RegularizationLosses).Name);
        Assert.Equal("a/", NameScope.Current);
    }

    /// <summary>What is behind an await of this runs on a new thread.</summary>
    private readonly struct AnotherThread : INotifyCompletion
    {
        public bool IsCompleted => false;

        public AnotherThread GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => new Thread(() => continuation()) { IsBackground = true }.Start();
    }
}
