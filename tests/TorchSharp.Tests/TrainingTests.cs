namespace ScopeLint.Torch.Tests;

/// <summary>Optimizers, penalties and constraints.</summary>
public class TrainingTests : TorchTest
{
    [Fact]
    public void Optimizer_TrainsWhatStandsUnderAScope()
    {
        using var graph = OwnGraph();
        var gen = Open("gen");
        var generator = Open("generator");
        using var optimizer = torch.optim.SGD(Graph.Default.Parameters("gen"), 0.5);
        (gen + generator).sum().backward();
        optimizer.step();
        Assert.Equal([0.5f], Numbers(gen));
        Assert.Equal([1f], Numbers(generator));

        static Parameter Open(string name)
        {
            using (VariableScope.Open(name))
            {
                return TorchVariable.Get<float>("v", [1], Initializer.Ones);
            }
        }
    }

    [Fact]
    public void Penalties_AddUpAndHaveAGradient()
    {
        using var graph = OwnGraph();
        Parameter v, w;
        using (VariableScope.Open("a", regularizer: Regularizer.L2(0.5)))
        {
            v = TorchVariable.Get<float>("v", [2], Initializer.Constant(-3));
        }

        w = TorchVariable.Get<float>("w", [1], Initializer.Constant(-2), Regularizer.L1L2(2, 1));
        var free = TorchVariable.Get<float>("free", [1], Initializer.Ones);
        var loss = Graph.Default.RegularizationLoss();
        Assert.Equal(9 + 4 + 4, loss.item<float>(), 4);
        Assert.Equal(9, Graph.Default.RegularizationLoss("a").item<float>(), 4);
        loss.backward();
        Assert.Equal([-3, -3], Numbers(v.grad!));
        Assert.Equal([-2 - 4], Numbers(w.grad!));
        Assert.Null(free.grad);
    }

    [Fact]
    public void NothingPenalised_IsZero()
    {
        using var graph = OwnGraph();
        TorchVariable.Get<float>("v", [2]);
        Assert.Equal(0, Graph.Default.RegularizationLoss().item<float>());
    }

    [Fact]
    public void RegularizerOfOnesOwn_NeedsATensor()
    {
        using var graph = OwnGraph();
        TorchVariable.Get<float>("v", [2], Initializer.Constant(2), new Cubes());
        Assert.Equal(16, Graph.Default.RegularizationLoss().item<float>());
        TorchVariable.Get<float>("w", [2], regularizer: new Numeric());
        Assert.Contains("'w:0'", Assert.Throws<NotSupportedException>(() => Graph.Default.RegularizationLoss()).Message);
    }

    [Fact]
    public void Constraints_ApplyUnderAScope()
    {
        using var graph = OwnGraph();
        var v = TorchVariable.Get<float>("a/v", [2], Initializer.Constant(-1), constraint: Constraint.NonNegative);
        var w = TorchVariable.Get<float>("b/v", [2], Initializer.Constant(-1), constraint: Constraint.NonNegative);
        Graph.Default.ApplyConstraints("a");
        Assert.Equal([0, 0], Numbers(v));
        Assert.Equal([-1, -1], Numbers(w));
        Assert.True(v.requires_grad);
    }

    private sealed class Cubes : TorchRegularizer
    {
        public override Tensor Loss(Tensor value) => value.pow(3).sum();
    }

    private sealed class Numeric : Regularizer
    {
        public override NamedTensor? Loss(Variable variable) => null;
    }
}
