using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Threads;

/// <summary>Resetting the default graph that all threads share.</summary>
[Collection(ProcessDefaultGraph.Name)]
public sealed class ResetTests
{
    [Fact]
    public void Resetting_the_default_graph_discards_it_all()
    {
        Graph.ResetDefault();
        var before = Graph.Default;
        var v = Variable.Get<float>("v", [1]);
        using (VariableScope.Open(null, "cell")) { }
        VariableScope.Current.ReuseVariables();
        Graph.ResetDefault();

        Assert.NotSame(before, Graph.Default);
        Assert.Empty(Graph.Default.GlobalVariables);
        Assert.Equal(Reuse.None, VariableScope.Current.Reuse);
        Assert.NotSame(v, Variable.Get<float>("v", [1]));
        Assert.Equal("v_1", Operation("v"));
        using var scope = VariableScope.Open(null, "cell");
        Assert.Equal(("cell", "cell/"), (scope.Name, scope.OriginalNameScope));
    }

    [Fact]
    public void Resetting_inside_anything_open_is_an_error()
    {
        Graph.ResetDefault();
        var before = Graph.Default;
        using (VariableScope.Open("a")) { Assert.Contains("'a'", Fails(ScopeError.NestedReset, Graph.ResetDefault).Message); }
        using (NameScope.Open("a")) { Fails(ScopeError.NestedReset, Graph.ResetDefault); }
        using (new Graph().AsDefault()) { Fails(ScopeError.NestedReset, Graph.ResetDefault); }
        Assert.Same(before, Graph.Default);
    }

    [Fact]
    public void A_thread_with_an_open_scope_stays_in_its_graph_until_it_closes_it()
    {
        Graph.ResetDefault();
        var before = Graph.Default;
        using (VariableScope.Open("a"))
        {
            OnAnotherThread(Graph.ResetDefault);
            Assert.Same(before, Graph.Default);
            Assert.Equal("a/v:0", Variable.Get<float>("v", [1]).Name);
        }

        Assert.NotSame(before, Graph.Default);
        Assert.Empty(Graph.Default.GlobalVariables);
    }

    [Fact]
    public void All_threads_share_the_default_graph()
    {
        Graph.ResetDefault();
        var v = Variable.Get<float>("v", [1]);
        OnAnotherThread(() =>
        {
            VariableScope.Current.ReuseVariables();
            Assert.Same(v, Variable.Get<float>("v"));
        });
        Assert.Equal(Reuse.None, VariableScope.Current.Reuse);
    }

    [Fact]
    public void A_graph_nobody_uses_is_collected_while_threads_that_saw_it_live_on()
    {
        Graph.ResetDefault();
        using var seen = new SemaphoreSlim(0);
        using var done = new ManualResetEventSlim();
        var graph = Fill(seen, done, out var thread);
        Graph.ResetDefault();
        for (var attempt = 0; attempt < 20 && graph.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(graph.IsAlive);
        done.Set();
        thread.Join();
    }

    // In a method of its own, so that no local of the test keeps the graph.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Fill(SemaphoreSlim seen, ManualResetEventSlim done, out Thread thread)
    {
        thread = new Thread(() =>
        {
            UseDefaultGraph();
            seen.Release();
            done.Wait();
        });
        thread.Start();
        seen.Wait();
        UseDefaultGraph();
        return new WeakReference(Graph.Default);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void UseDefaultGraph()
    {
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
    }
}
