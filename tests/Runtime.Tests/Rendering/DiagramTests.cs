using ScopeLint.Runtime.Tests.Semantics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Rendering;

public sealed class DiagramTests
{
    [Fact]
    public void Empty_graphs_are_empty_diagrams()
    {
        Assert.Equal("flowchart TB\n  classDef shared stroke-width:4px\n", new Graph().ToMermaid());
        Assert.Equal("digraph variables {\n  rankdir=TB\n  ranksep=0.1\n  node [shape=box]\n}\n", new Graph().ToDot());
    }

    [Fact]
    public void Mermaid_draws_scopes_as_subgraphs_and_marks_what_is_shared()
    {
        using var graph = Model();
        Assert.Equal(
            """
            flowchart TB
              classDef shared stroke-width:4px
              subgraph s0["d/"]
                subgraph s1["hidden/"]
                  v2["weights<br/>[1, 32] float32<br/>shared: got 3 times"]:::shared
                end
                v3["scale<br/>[] float64, not trainable"]
              end
              v4["step<br/>[] int32"]
              v2 ~~~ v3
              v3 ~~~ v4

            """.ReplaceLineEndings("\n"),
            Graph.Default.ToMermaid());
    }

    [Fact]
    public void Dot_draws_scopes_as_clusters_and_marks_what_is_shared()
    {
        using var graph = Model();
        Assert.Equal(
            """
            digraph variables {
              rankdir=TB
              ranksep=0.1
              node [shape=box]
              subgraph cluster_s0 { label="d/"
                subgraph cluster_s1 { label="hidden/"
                  v2 [label="weights\n[1, 32] float32\nshared: got 3 times" peripheries=2]
                }
                v3 [label="scale\n[] float64, not trainable"]
              }
              v4 [label="step\n[] int32"]
              v2 -> v3 [style=invis]
              v3 -> v4 [style=invis]
            }

            """.ReplaceLineEndings("\n"),
            Graph.Default.ToDot());
    }

    [Theory]
    [InlineData("end")]
    [InlineData("subgraph")]
    [InlineData("1.5-b_c")]
    public void Names_that_mean_something_to_the_language_stand_in_quotation_marks_only(string name)
    {
        using var graph = Testing.EmptyGraph();
        using (VariableScope.Open(name)) { Variable.Get<float>(name, [2]); }
        Assert.Equal(
            $"flowchart TB\n  classDef shared stroke-width:4px\n  subgraph s0[\"{name}/\"]\n    v1[\"{name}<br/>[2] float32\"]\n  end\n",
            Graph.Default.ToMermaid());
        Assert.Equal(
            $"digraph variables {{\n  rankdir=TB\n  ranksep=0.1\n  node [shape=box]\n  subgraph cluster_s0 {{ label=\"{name}/\"\n    v1 [label=\"{name}\\n[2] float32\"]\n  }}\n}}\n",
            Graph.Default.ToDot());
    }

    [Theory]
    [InlineData(1, "[4] in 1 part")]
    [InlineData(2, "[4] in 2 parts")]
    public void A_partitioned_variable_stands_beside_a_scope_of_its_shards(int shards, string shape)
    {
        using var graph = Testing.EmptyGraph();
        Variable.Get<float>("w", [4], partitioner: Partitioner.FixedSize(shards));
        Assert.Contains($"  v0[\"w<br/>{shape} float32\"]\n  subgraph s1[\"w/\"]\n    v2[\"part_0<br/>", Graph.Default.ToMermaid());
    }

    [Theory]
    [InlineData(0, "  v0[\"d/<br/>2 variables, 33 elements, 136 bytes\"]\n  v1[\"step<br/>[] int32\"]\n  v0 ~~~ v1\n")]
    [InlineData(1, "  subgraph s0[\"d/\"]\n    v1[\"hidden/<br/>1 variable, 32 elements, 128 bytes\"]\n    v2[\"scale<br/>[] float64, not trainable\"]\n  end\n")]
    public void What_is_deeper_than_the_limit_is_one_node(int maxDepth, string text)
    {
        using var graph = Model();
        Assert.Contains(text, Graph.Default.ToMermaid(maxDepth));
    }

    [Fact]
    public void A_negative_limit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Graph().ToMermaid(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Graph().ToDot(-1));
    }

    private static IDisposable Model()
    {
        var graph = Testing.EmptyGraph();
        for (var round = 0; round < 3; round++)
        {
            using (VariableScope.Open("d", reuse: Reuse.Auto))
            using (VariableScope.Open("hidden")) { Variable.Get<float>("weights", [1, 32]); }
        }

        using (VariableScope.Open("d")) { Variable.Get<double>("scale", [], trainable: false); }
        Variable.Create(0, "step");
        return graph;
    }
}
