namespace ScopeLint.Torch.Tests;

/// <summary>Parameters got by name under scopes.</summary>
public class VariableTests : TorchTest
{
    [Fact]
    public void SharedName_IsTheSameParameter()
    {
        using var graph = OwnGraph();
        var first = Weight(Reuse.Auto);
        Assert.Same(first, Weight(Reuse.Auto));
        Assert.Equal([2, 3], first.shape);
        Assert.True(first.requires_grad);
        Assert.Equal("a/w:0", Assert.Single(Graph.Default.TrainableVariables).Name);

        static Parameter Weight(Reuse reuse)
        {
            using (VariableScope.Open("a", reuse: reuse))
            {
                return TorchVariable.Get<float>("w", [2, 3]);
            }
        }
    }

    [Fact]
    public void RulesAreThoseOfEveryVariable()
    {
        using var graph = OwnGraph();
        TorchVariable.Get<float>("w", [2]);
        Assert.Equal(ScopeError.AlreadyExists, Assert.Throws<ScopeException>(() => TorchVariable.Get<float>("w", [2])).Error);
        using (VariableScope.Open("", reuse: Reuse.True))
        {
            Assert.Equal(ScopeError.DoesNotExist, Assert.Throws<ScopeException>(() => TorchVariable.Get<float>("b", [2])).Error);
            Assert.Equal(ScopeError.ShapeMismatch, Assert.Throws<ScopeException>(() => TorchVariable.Get<float>("w", [3])).Error);
            Assert.Equal(ScopeError.DTypeMismatch, Assert.Throws<ScopeException>(() => TorchVariable.Get<double>("w", [2])).Error);
        }
    }

    [Fact]
    public void ValuesAreOneAndTheSame()
    {
        using var graph = OwnGraph();
        var variable = Variable.Get<float>("v", [2, 2], Initializer.Constant(3));
        var parameter = variable.AsParameter();
        Assert.Equal([3, 3, 3, 3], Numbers(parameter));
        variable.AssignAdd(variable.Value);
        Assert.Equal([6, 6, 6, 6], Numbers(parameter));
        using (torch.no_grad())
        {
            parameter.fill_(1);
        }

        Assert.Equal(1, variable.Value[1, 1]);
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    [InlineData(DType.Float16)]
    [InlineData(DType.Int8)]
    [InlineData(DType.Int16)]
    [InlineData(DType.Int32)]
    [InlineData(DType.Int64)]
    [InlineData(DType.UInt8)]
    [InlineData(DType.Bool)]
    public void EveryElementTypeCrossesOver(DType dtype)
    {
        using var graph = OwnGraph();
        var variable = Variable.Get("v", [3], dtype, Initializer.Ones);
        var parameter = variable.AsParameter();
        Assert.Equal(dtype.IsFloatingPoint, parameter.requires_grad);
        Assert.Equal([1, 1, 1], Numbers(parameter.to(torch.ScalarType.Float32)));
        Assert.Equal(dtype.IsFloatingPoint ? 1 : 0, Graph.Default.Parameters().Count);
    }

    [Fact]
    public void Scalar_HasNoAxis()
    {
        using var graph = OwnGraph();
        Assert.Equal([], TorchVariable.Get<float>("s", []).shape);
        Assert.Equal([0], TorchVariable.Get<float>("e", [0]).shape);
    }

    [Fact]
    public void NotTrainable_RequiresNoGradient()
    {
        using var graph = OwnGraph();
        Assert.False(TorchVariable.Get<float>("frozen", [1], trainable: false).requires_grad);
        var free = TorchVariable.Get<float>("free", [1]);
        Assert.Same(free, Assert.Single(Graph.Default.Parameters()));
    }

    [Fact]
    public void OutlivesTheDisposeScopeItIsMadeIn()
    {
        using var graph = OwnGraph();
        Parameter parameter;
        using (torch.NewDisposeScope())
        {
            parameter = TorchVariable.Get<float>("v", [1], Initializer.Ones);
        }

        Assert.False(parameter.IsInvalid);
        Assert.Equal([1], Numbers(parameter));
    }

    [Fact]
    public void DeviceFlowsDownScopes()
    {
        using var graph = OwnGraph();
        using (VariableScope.Open("outer", cachingDevice: "meta"))
        using (VariableScope.Open("inner"))
        {
            Assert.Equal(DeviceType.META, TorchVariable.Get<float>("v", [2]).device_type);
            Assert.Equal(DeviceType.CPU, TorchVariable.Get<float>("w", [2], device: "/device:CPU:0").device_type);
        }

        Assert.Equal(DeviceType.CPU, TorchVariable.Get<float>("v", [2]).device_type);
    }

    [Theory]
    [InlineData("abacus", typeof(ArgumentException))]
    [InlineData("mps", typeof(InvalidOperationException))]
    public void DeviceThatIsNotThere_ChangesNothing(string device, Type error)
    {
        using var graph = OwnGraph();
        Assert.SkipWhen(device == "mps" && OperatingSystem.IsMacOS(), "This machine has the device.");
        Assert.IsType(error, Record.Exception(() => TorchVariable.Get<float>("v", [2], device: device)));
        Assert.IsType(error, Record.Exception(() => TorchVariable.GetTensor<float>("v", [2], device: device)));
        Assert.False(Variable.Exists("v"));
        Assert.Equal([2], TorchVariable.Get<float>("v", [2]).shape);
    }

    [Fact]
    public void Partitioned_IsOneTensorOfManyParameters()
    {
        using var graph = OwnGraph();
        var whole = TorchVariable.GetTensor<float>("v", [3, 2], Initializer.Ones, partitioner: Partitioner.FixedSize(2));
        Assert.Equal([3, 2], whole.shape);
        Assert.Equal(2, Graph.Default.Parameters().Count);
        whole.sum().backward();
        Assert.All(Graph.Default.Parameters(), part => Assert.NotNull(part.grad));
        using (VariableScope.Open("", reuse: Reuse.True))
        {
            Assert.Throws<NotSupportedException>(() => TorchVariable.Get<float>("v"));
        }
    }

    [Fact]
    public void ManyThreads_GetOneParameter()
    {
        using var graph = OwnGraph();
        var shared = Variable.Get<float>("v", [8]);
        var parameters = new Parameter[4];
        Parallel.For(0, parameters.Length, index => parameters[index] = shared.AsParameter());
        Assert.Single(parameters.Distinct());
    }

    [Fact]
    public void ShapeTakesLongLengths()
    {
        using var graph = OwnGraph();
        var x = torch.zeros(5, 4);
        Assert.Equal([4, 7], TorchVariable.Get<float>("w", [x.shape[1], 7]).shape);
        Assert.Throws<OverflowException>(() => TorchVariable.Get<float>("huge", [1L << 40]));
    }
}
