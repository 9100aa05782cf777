using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Threads;

/// <summary>The current scope is per thread and per graph; the store is shared.</summary>
public sealed class ThreadScopeTests
{
    [Fact]
    public void A_new_thread_starts_at_the_root_scope_on_the_shared_store()
    {
        using var closing = EmptyGraph();
        var graph = Graph.Default;
        using var main = VariableScope.Open("main");
        var v = Variable.Get<float>("v", [1]);
        OnAnotherThread(() =>
        {
            using var there = graph.AsDefault();
            Assert.Equal(("", ""), (VariableScope.Current.Name, NameScope.Current));
            Assert.Equal("v:0", Variable.Get<float>("v", [1]).Name);
            using var sharing = VariableScope.Open("main", reuse: Reuse.True);
            Assert.Same(v, Variable.Get<float>("v"));
        });
        Assert.Same(main, VariableScope.Current);
    }

    [Fact]
    public void A_captured_scope_keeps_the_prefix_on_another_thread()
    {
        using var closing = EmptyGraph();
        var graph = Graph.Default;
        using var main = VariableScope.Open("main");
        OnAnotherThread(() =>
        {
            using var there = graph.AsDefault();
            using var again = VariableScope.Open(main);
            Assert.Equal("main/w:0", Variable.Get<float>("w", [1]).Name);
        });
        Assert.Equal(["main/w:0"], main.GlobalVariables.Select(variable => variable.Name));
    }

    [Fact]
    public void Default_names_are_counted_by_each_thread_but_operations_are_named_apart()
    {
        using var closing = EmptyGraph();
        var graph = Graph.Default;
        using (var cell = VariableScope.Open(null, "cell")) { Variable.Get<float>("k", [1]); }
        OnAnotherThread(() =>
        {
            using var there = graph.AsDefault();
            using var cell = VariableScope.Open(null, "cell");
            Assert.Equal(("cell", "cell_1/"), (cell.Name, cell.OriginalNameScope));
            Fails(ScopeError.AlreadyExists, () => Variable.Get<float>("k", [1]));
            Assert.Equal("cell/j:0", Variable.Get<float>("j", [1]).Name);
        });
    }
}
