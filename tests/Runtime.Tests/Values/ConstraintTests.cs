using System.Numerics.Tensors;
using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class ConstraintTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Negative_elements_become_zero()
    {
        AssertProjects([0, 2, 0], Constraint.NonNegative, [-1, 2, 0], [3]);
        var half = Variable.Create((Half)(-1));
        Constraint.NonNegative.Apply(half);
        Assert.Equal((Half)0, ((NamedTensor<Half>)half).ToScalar());
    }

    [Fact]
    public void Unit_norm_scales_vectors_along_its_axis_and_leaves_zeros_alone()
    {
        AssertProjects([0.6, 0, 0.8, 0], Constraint.UnitNorm(), [3, 0, 4, 0], [2, 2]);
        AssertProjects([1, 0, 1, 0], Constraint.UnitNorm(axis: 1), [3, 0, 4, 0], [2, 2]);
        AssertProjects([0.6, 1, 0.8, 0], Constraint.UnitNorm(axis: 1), [3, 5, 4, 0], [1, 2, 2]);
    }

    [Fact]
    public void Max_norm_scales_down_only_what_is_longer()
    {
        AssertProjects([1.2, 0.5, 1.6, 0], Constraint.MaxNorm(2), [3, 0.5, 4, 0], [2, 2]);
        AssertProjects([0, 0], Constraint.MaxNorm(0), [3, 4], [2]);
        AssertProjects([0.1, 0.2], Constraint.MaxNorm(2), [0.1, 0.2], [2], tolerance: 0);
    }

    [Fact]
    public void Empty_variables_are_left_alone() => AssertProjects([], Constraint.UnitNorm(), [], [0, 2]);

    [Fact]
    public void What_cannot_be_constrained_is_an_error_that_names_it()
    {
        var count = Variable.Create(3, name: "count");

        var error = Assert.Throws<NotSupportedException>(() => Constraint.NonNegative.Apply(count));
        Assert.Contains("count:0", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Constraint.MaxNorm(2, axis: 1).Apply(Variable.Create(Tensor.Create([1.0], [1]))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Constraint.MaxNorm(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Constraint.UnitNorm(-1));
    }

    private static void AssertProjects(double[] expected, Constraint constraint, double[] values, nint[] lengths, double tolerance = 1e-12)
    {
        var variable = Variable.Create(Tensor.Create(values, lengths));
        constraint.Apply(variable);

        var result = new double[values.Length];
        variable.Value.FlattenTo(result);
        Assert.All(expected.Zip(result), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
