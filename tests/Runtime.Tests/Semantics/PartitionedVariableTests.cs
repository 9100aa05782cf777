using System.Numerics.Tensors;
using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>Variables cut into shards.</summary>
public sealed class PartitionedVariableTests
{
    [Fact]
    public void A_partitioner_cuts_the_variable_into_parts_of_its_name()
    {
        using var graph = EmptyGraph();
        using var p = VariableScope.Open("p", partitioner: Partitioner.FixedSize(3));
        var w = Assert.IsType<PartitionedVariable<float>>(Variable.Get<float>("w", [7, 2]));
        Assert.Equal(("p/w", new Shape(7, 2)), (w.Name, w.Shape));
        Assert.Equal(["p/w/part_0:0", "p/w/part_1:0", "p/w/part_2:0"], w.Parts.Select(part => part.Name));
        Assert.Equal([new Shape(3, 2), new Shape(2, 2), new Shape(2, 2)], w.Parts.Select(part => part.Shape));
        Assert.Equal(w.Parts, Graph.Default.GlobalVariables);
    }

    [Fact]
    public void It_is_shared_with_the_same_cuts_or_under_reuse_true_with_none()
    {
        using var graph = EmptyGraph();
        using var p = VariableScope.Open("p", reuse: Reuse.Auto);
        var w = Variable.Get<float>("w", [7, 2], partitioner: Partitioner.FixedSize(3));
        Assert.Same(w, Variable.Get<float>("w", [7, 2], partitioner: Partitioner.FixedSize(3)));
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [7, 2], partitioner: Partitioner.FixedSize(2)));
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [7, 2]));
        p.ReuseVariables();
        Assert.Same(w, Variable.Get<float>("w"));
    }

    [Fact]
    public void A_whole_variable_cannot_be_got_in_parts()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("w", [7, 2]);
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [7, 2], partitioner: Partitioner.FixedSize(2)));
    }

    [Fact]
    public void A_first_part_beside_a_whole_variable_hides_it()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("w", [2]);
        Variable.Get<float>("w/part_0", [2]);
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [2]));
    }

    [Fact]
    public void Scalars_are_never_cut()
    {
        using var graph = EmptyGraph();
        using var p = VariableScope.Open("p", partitioner: Partitioner.FixedSize(3));
        Assert.IsType<Variable<float>>(Variable.Get<float>("w", []));
    }

    [Fact]
    public void Cutting_needs_a_fully_defined_shape()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.ShapeUndefined, () => Variable.Get<float>("w", partitioner: Partitioner.FixedSize(3)));
    }

    [Fact]
    public void A_partitioner_that_cuts_two_axes_is_refused()
    {
        using var graph = EmptyGraph();
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [4, 4], partitioner: new Cuts(2, 2)));
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [4, 4], partitioner: new Cuts(2)));
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [4, 4], partitioner: new Cuts(2, 0)));
        Assert.Empty(Graph.Default.GlobalVariables);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_value_is_the_parts_put_together_along_the_axis(int axis)
    {
        using var graph = EmptyGraph();
        var value = Tensor.Create(Enumerable.Range(0, 12).Select(number => (float)number).ToArray(), [3, 4]);
        var w = (PartitionedVariable<float>)Variable.Get<float>(
            "w", initializer: Initializer.FromTensor(value), partitioner: Partitioner.FixedSize(2, axis));
        Assert.Equal(2, w.Parts.Count);
        Assert.Equal(value.ToArray(), w.Value.ToArray());
        Assert.Equal(axis == 0 ? [8, 9, 10, 11] : [2, 3, 6, 7, 10, 11], w.Parts[1].Value.ToArray());

        w.AssignAdd(value);
        Assert.Equal(value.ToArray().Select(number => number * 2), w.Value.ToArray());
        w.Assign(value);
        Assert.Equal(value.ToArray(), w.Value.ToArray());
    }

    [Fact]
    public void Parts_that_were_got_one_by_one_are_taken_over_under_auto()
    {
        using var graph = EmptyGraph();
        using var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        var first = Variable.Get<float>("w/part_0", [1]);
        var second = Variable.Get<float>("w/part_1", [1]);
        Fails(ScopeError.PartitionMismatch, () => Variable.Get<float>("w", [3], partitioner: Partitioner.FixedSize(3)));
        var w = (PartitionedVariable<float>)Variable.Get<float>("w", [2], partitioner: Partitioner.FixedSize(2));
        Assert.Equal([first, second], w.Parts);
    }

    private sealed class Cuts(params int[] counts) : Partitioner
    {
        public override IReadOnlyList<int> Partition(Shape shape, DType dtype) => counts;
    }
}
