namespace ScopeLint.Torch.Tests;

/// <summary>What scopes hand down: partitioners, element types, devices, regularizers, constraints.</summary>
public class DefaultsTests : TorchTest
{
    [Fact]
    public void DType_FlowsDownToLayers()
    {
        using var graph = OwnGraph();
        using (VariableScope.Open("outer", dtype: DType.Float64))
        using (VariableScope.Open("inner"))
        {
            var y = Layers.Dense(torch.ones([2, 3], torch.float64), 4);
            Assert.Equal(torch.ScalarType.Float64, y.dtype);
        }

        Assert.All(Graph.Default.Parameters(), parameter => Assert.Equal(torch.ScalarType.Float64, parameter.dtype));
        Assert.Equal(torch.ScalarType.Float32, Layers.Dense(torch.ones(2, 3), 4).dtype);
    }

    [Fact]
    public void Partitioner_CutsTheParametersOfALayer()
    {
        using var graph = OwnGraph();
        using (VariableScope.Open("net", reuse: Reuse.Auto, initializer: Initializer.Ones, partitioner: Partitioner.FixedSize(3, axis: 0)))
        {
            var first = Layers.Dense(torch.ones(1, 5), 2, name: "h");
            Assert.Equal([5, 5], Numbers(first));
            Assert.Equal(Numbers(first), Numbers(Layers.Dense(torch.ones(1, 5), 2, name: "h")));
            first.sum().backward();
        }

        Assert.Equal(
            ["net/h/kernel/part_0 [2, 2]", "net/h/kernel/part_1 [2, 2]", "net/h/kernel/part_2 [1, 2]", "net/h/bias/part_0 [1]", "net/h/bias/part_1 [1]"],
            Graph.Default.TrainableVariables.Select(variable => $"{variable.FullName} {variable.Shape}"));
        using var optimizer = torch.optim.SGD(Graph.Default.Parameters("net/h/kernel"), 0.5);
        optimizer.step();
        Assert.All(Graph.Default.Parameters("net/h/kernel"), part => Assert.All(Numbers(part), value => Assert.Equal(0.5f, value)));
    }

    [Fact]
    public void PartitionedVariable_IsPenalisedAndConstrainedShardByShard()
    {
        using var graph = OwnGraph();
        TorchVariable.GetTensor<float>(
            "v", [4], Initializer.Constant(-2), Regularizer.L1(1), partitioner: Partitioner.FixedSize(2), constraint: Constraint.NonNegative);
        Assert.Equal(8, Graph.Default.RegularizationLoss().item<float>());
        Graph.Default.ApplyConstraints();
        Assert.All(Graph.Default.Parameters(), part => Assert.Equal([0, 0], Numbers(part)));
        Assert.Equal(0, Graph.Default.RegularizationLoss().item<float>());
    }

    [Fact]
    public void Device_FlowsDownToLayersAndTheirOutput()
    {
        using var graph = OwnGraph();
        using (VariableScope.Open("there", cachingDevice: "meta"))
        {
            Assert.Equal(DeviceType.META, Layers.Dense(torch.ones([2, 3], device: torch.device("meta")), 4).device_type);
        }

        Assert.All(Graph.Default.Parameters("there"), parameter => Assert.Equal(DeviceType.META, parameter.device_type));
        Assert.Equal(DeviceType.CPU, Layers.Dense(torch.ones(2, 3), 4).device_type);
    }

    [Fact]
    public void RegularizationLosses_ListEveryPenaltyAsItWasAtFirst()
    {
        using var graph = OwnGraph();
        using (VariableScope.Open("a", regularizer: new Sums()))
        {
            TorchVariable.Get<double>("v", [2], Initializer.Constant(3));
            TorchVariable.Get<int>("n", [2]);
        }

        TorchVariable.Get<float>("w", [2], Initializer.Constant(3), Regularizer.L2(1));
        TorchVariable.Get<float>("free", [2]);
        Assert.Equal([DType.Float64, DType.Float32], Graph.Default.RegularizationLosses.Select(loss => loss.DType));
        Assert.Equal(6, ((NamedTensor<double>)Graph.Default.RegularizationLosses[0]).Value[0]);
        Assert.StartsWith("a/v/Regularizer/", Graph.Default.RegularizationLosses[0].Name);
        Assert.Equal(6 + 18, Graph.Default.RegularizationLoss().item<double>());
    }

    [Fact]
    public void Regularizer_OfALayerCountsForItsKernelAlone()
    {
        using var graph = OwnGraph();
        Layers.Dense(torch.ones(1, 3), 2, kernelInitializer: Initializer.Ones, kernelRegularizer: Regularizer.L2(1), name: "a");
        Assert.Equal(6, Graph.Default.RegularizationLoss().item<float>());
        using (VariableScope.Open("s", regularizer: Regularizer.L2(1)))
        {
            Layers.Dense(torch.ones(1, 3), 2, kernelInitializer: Initializer.Ones);
        }

        Assert.Equal(6 + 6, Graph.Default.RegularizationLoss().item<float>());
        Assert.Equal(6, Graph.Default.RegularizationLoss("s").item<float>());
    }

    [Fact]
    public void Constraint_HoldsAfterEachStepOfAnOptimizer()
    {
        using var graph = OwnGraph();
        var v = TorchVariable.Get<float>("v", [2, 1], Initializer.Ones, constraint: Constraint.MaxNorm(1));
        using var optimizer = torch.optim.SGD(Graph.Default.Parameters(), 1);
        for (var step = 0; step < 2; step++)
        {
            optimizer.zero_grad();
            (-v.sum()).backward();
            optimizer.step();
            Graph.Default.ApplyConstraints();
            Assert.Equal(1, v.norm().item<float>(), 4);
        }

        Assert.Same(v, Graph.Default.Parameters()[0]);
    }

    [Fact]
    public void TrainableFalse_FreezesALayer()
    {
        using var graph = OwnGraph();
        var frozen = Layers.Dense(torch.ones(1, 3), 2, trainable: false, name: "frozen");
        var y = Layers.Dense(frozen, 1, name: "head");
        y.sum().backward();
        Assert.False(frozen.requires_grad);
        Assert.Equal(["head/kernel", "head/bias"], Graph.Default.TrainableVariables.Select(variable => variable.FullName));
        Assert.Equal(2, Graph.Default.Parameters().Count);
        Assert.All(Graph.Default.VariablesUnder("frozen"), variable => Assert.False(variable.AsParameter().requires_grad));
    }

    [Fact]
    public void LocalVariables_AreNotTrained()
    {
        using var graph = OwnGraph();
        var local = Variable.GetLocal<float>("l", [1]).AsParameter();
        Assert.False(local.requires_grad);
        Assert.Empty(Graph.Default.Parameters());
    }

    private sealed class Sums : TorchRegularizer
    {
        public override Tensor Loss(Tensor value) => value.sum();
    }
}
