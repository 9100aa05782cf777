using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Graphs own the store, the names and the collections.</summary>
public sealed class GraphTests
{
    [Fact]
    public void Every_graph_has_its_own_store_names_and_scopes()
    {
        using var outer = EmptyGraph();
        using var scope = VariableScope.Open("a");
        var v = Variable.Get<float>("v", [1]);
        using (new Graph().AsDefault())
        {
            Assert.Equal("", VariableScope.Current.Name);
            Assert.Equal("", NameScope.Current);
            Assert.Empty(Graph.Default.GlobalVariables);
            using var inner = VariableScope.Open("a");
            Assert.Equal("a/", inner.OriginalNameScope);
            Assert.NotSame(v, Variable.Get<float>("v", [1]));
        }

        Assert.Same(scope, VariableScope.Current);
        Assert.Same(v, Assert.Single(Graph.Default.GlobalVariables));
    }

    [Fact]
    public void The_innermost_AsDefault_is_the_default_graph()
    {
        var (first, second) = (new Graph(), new Graph());
        using (first.AsDefault())
        {
            using (second.AsDefault()) { Assert.Same(second, Graph.Default); }
            Assert.Same(first, Graph.Default);
        }

        Assert.NotSame(first, Graph.Default);
    }

    [Fact]
    public void Coming_back_to_a_graph_comes_back_to_its_open_scope()
    {
        var graph = new Graph();
        using (graph.AsDefault())
        using (var a = VariableScope.Open("a"))
        using (new Graph().AsDefault())
        using (graph.AsDefault())
        {
            Assert.Same(a, VariableScope.Current);
        }
    }

    [Fact]
    public void A_scope_captured_in_one_graph_opens_in_another()
    {
        VariableScope captured;
        using (EmptyGraph())
        {
            using (captured = VariableScope.Open("a", dtype: DType.Int32)) { Variable.Get("v", [1]); }
        }

        using var other = EmptyGraph();
        using var again = VariableScope.Open(captured);
        var v = Variable.Get("v", [1]);
        Assert.Equal(("a/v:0", DType.Int32), (v.Name, v.DType));
        Assert.Same(Graph.Default, v.Graph);
    }

    [Fact]
    public void Values_open_the_scope_in_their_graph()
    {
        var other = new Graph();
        NamedTensor x;
        using (other.AsDefault()) { x = Op.Constant(1f, name: "x"); }

        using var graph = EmptyGraph();
        var before = Graph.Default;
        using (VariableScope.Open("a", values: [x]))
        {
            Assert.Same(other, Graph.Default);
            Assert.Same(other, Variable.Get<float>("v", [1]).Graph);
            using (NameScope.Open("b", values: [x])) { Assert.Equal("a/b/", NameScope.Current); }
        }

        Assert.Same(before, Graph.Default);
        var y = Op.Constant(1f, name: "y");
        Assert.Throws<OperandException>(() => VariableScope.Open("a", values: [x, y]));
        Assert.Same(before, Graph.Default);
    }

    [Fact]
    public void Collections_hold_variables_in_the_order_of_creation()
    {
        using var graph = EmptyGraph();
        Variable.Get<float>("plain", [1]);
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("frozen", [1], trainable: false);
            Variable.Create(1f, "created");
            Variable.GetLocal<int>("counter", []);
            Variable.Get<float>("kept", [1], collections: ["mine"]);
            Assert.Equal(["a/frozen:0", "a/created:0"], VariableScope.Current.GlobalVariables.Select(v => v.Name));
            Assert.Equal(["a/created:0", "a/kept:0"], VariableScope.Current.TrainableVariables.Select(v => v.Name));
        }

        Assert.Equal(["plain:0", "a/frozen:0", "a/created:0"], Names(GraphKeys.GlobalVariables));
        Assert.Equal(["plain:0", "a/created:0", "a/kept:0"], Names(GraphKeys.TrainableVariables));
        Assert.Equal(["a/counter:0"], Names(GraphKeys.LocalVariables));
        Assert.Equal(["a/kept:0"], Names("mine"));
        Assert.Empty(Names("nobody's"));
    }

    [Fact]
    public void A_scopes_collection_holds_only_what_stands_under_its_name()
    {
        using var graph = EmptyGraph();
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("ab")) { Variable.Get<float>("v", [1]); }
        using var a = VariableScope.Open("a");
        Assert.Equal(["a/v:0"], a.GlobalVariables.Select(v => v.Name));
        Assert.Equal(["a/v:0", "ab/v:0"], Graph.Default.GetCollection(GraphKeys.GlobalVariables, "a").Select(v => v.Name));
    }

    private static IEnumerable<string> Names(string key) => Graph.Default.GetCollection(key).Select(variable => variable.Name);
}
