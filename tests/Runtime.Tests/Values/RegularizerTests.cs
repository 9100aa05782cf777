using System.Numerics;
using System.Numerics.Tensors;
using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class RegularizerTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Penalties_are_sums_of_magnitudes_and_squares_in_every_floating_point_type()
    {
        AssertPenalties<float>();
        AssertPenalties<double>();
        AssertPenalties<Half>();

        static void AssertPenalties<T>()
            where T : struct, INumber<T>
        {
            var variable = Variable.Create(Tensor.Create<T>([T.CreateChecked(-1), T.CreateChecked(3)], [2]));

            AssertLoss<T>(2, Regularizer.L1(0.5).Loss(variable));
            AssertLoss<T>(5, Regularizer.L2(0.5).Loss(variable));
            AssertLoss<T>(11, Regularizer.L1L2(0.25, 1).Loss(variable));
        }

        static void AssertLoss<T>(double expected, NamedTensor? loss)
            where T : INumber<T>
        {
            Assert.Equal(Shape.Scalar, loss!.Shape);
            Assert.Equal(expected, double.CreateChecked(Assert.IsType<NamedTensor<T>>(loss).ToScalar()), 1e-12);
        }
    }

    [Fact]
    public void A_penalty_is_an_operation_of_the_variables_graph()
    {
        var variable = Variable.Create(1f);
        using (new Graph().AsDefault())
        {
            Assert.Same(variable.Graph, Regularizer.L2().Loss(variable)!.Graph);
        }

        Assert.Equal("l2_regularizer_1:0", Regularizer.L2().Loss(variable)!.Name);
    }

    [Fact]
    public void A_small_factor_keeps_a_large_sum_in_range()
    {
        var variable = Variable.Create(Tensor.Create(Enumerable.Repeat((Half)100, 1000).ToArray(), [1000]));

        Assert.Equal((Half)10, Assert.IsType<NamedTensor<Half>>(Regularizer.L2(1e-6).Loss(variable)).ToScalar());
    }

    [Fact]
    public void Integers_and_truth_values_are_not_penalised()
    {
        Assert.Null(Regularizer.L2().Loss(Variable.Create(3)));
        Assert.Null(Regularizer.L1().Loss(Variable.Create(true)));
    }

    [Fact]
    public void Factors_are_finite_and_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Regularizer.L1(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Regularizer.L2(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Regularizer.L1L2(0, double.PositiveInfinity));
    }
}
