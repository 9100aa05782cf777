using ScopeLint.Runtime.Tests.Semantics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Rendering;

public sealed class DiagramTests
{
    [Fact]
    public void Empty_graphs_are_empty_diagrams()
    {
        Assert.Equal("flowchart TB\n  classDef shared stroke-width:4px\n", new Graph().ToMermaid());
        Assert.Equal("digraph variables {\n  node [shape=box]\n}\n", new Graph().ToDot());
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
              node [shape=box]
              subgraph cluster_s0 { label="d/"
                subgraph cluster_s1 { label="hidden/"
                  v2 [label="weights\n[1, 32] float32\nshared: got 3 times" peripheries=2]
                }
                v3 [label="scale\n[] float64, not trainable"]
              }
              v4 [label="step\n[] int32"]
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
            $"digraph variables {{\n  node [shape=box]\n  subgraph cluster_s0 {{ label=\"{name}/\"\n    v1 [label=\"{name}\\n[2] float32\"]\n  }}\n}}\n",
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
