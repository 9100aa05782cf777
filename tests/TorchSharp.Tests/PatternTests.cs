namespace ScopeLint.Torch.Tests;

/// <summary>What users of TensorFlow write again and again.</summary>
public class PatternTests : TorchTest
{
    [Fact]
    public void Template_CreatesOnceAndShares()
    {
        using var graph = OwnGraph();
        var template = new Template<Tensor, Tensor>("net", x => Layers.Dense(x, 2));
        var other = new Template<Tensor, Tensor>("net", x => Layers.Dense(x, 2));
        var x = torch.ones(1, 3);
        var first = Numbers(template.Call(x));
        using (VariableScope.Open("elsewhere"))
        {
            Assert.Equal(first, Numbers(template.Call(x)));
        }

        other.Call(x);
        Assert.Equal(
            ["net/dense/kernel", "net/dense/bias", "net_1/dense/kernel", "net_1/dense/bias"], Graph.Default.GlobalVariables.Select(variable => variable.FullName));
    }

    [Fact]
    public void Template_LaterCallCreatesNothing()
    {
        using var graph = OwnGraph();
        var template = new Template<string, Parameter>("net", name => TorchVariable.Get<float>(name, [1]));
        template.Call("v");
        Assert.Equal(ScopeError.DoesNotExist, Assert.Throws<ScopeException>(() => template.Call("w")).Error);
    }

    [Fact]
    public void CopyTo_CopiesByNameOrNothing()
    {
        using var graph = OwnGraph();
        var online = Make("online", 4);
        var target = Make("target", 0);
        Graph.Default.CopyTo("online", "target", part: 0.25);
        Assert.Equal([1], Numbers(target));
        Graph.Default.CopyTo("online", "target");
        Assert.Equal([4], Numbers(target));
        Assert.True(target.requires_grad);
        TorchVariable.Get<float>("online/extra", [1]);
        using (torch.no_grad())
        {
            online.fill_(9);
        }

        Assert.Contains("'target/extra' does not exist", Assert.Throws<ArgumentException>(() => Graph.Default.CopyTo("online", "target")).Message);
        Assert.Equal([4], Numbers(target));

        static Parameter Make(string scope, double value) => TorchVariable.Get<float>($"{scope}/v", [1], Initializer.Constant(value));
    }

    [Fact]
    public void MovingAverages_FollowAndStandIn()
    {
        using var graph = OwnGraph();
        var averages = new MovingAverages(0.75);
        Parameter v;
        using (VariableScope.Open("net"))
        {
            v = TorchVariable.Get<float>("v", [1], Initializer.Constant(4));
            averages.Apply(Graph.Default);
            using (torch.no_grad())
            {
                v.fill_(8);
            }

            averages.Apply(Graph.Default);
        }

        Assert.Equal(["net/v", "net/v/ExponentialMovingAverage"], Graph.Default.GlobalVariables.Select(variable => variable.FullName));
        using (VariableScope.Open("net", reuse: Reuse.True, customGetter: TorchGetters.Averaged(averages)))
        {
            Assert.Equal([5], Numbers(TorchVariable.Get<float>("v")));
        }

        Assert.Equal([8], Numbers(v));
        Assert.Same(v, Assert.Single(Graph.Default.Parameters()));
    }

    [Fact]
    public void MovingAverages_LiveWhereTheirVariablesDo()
    {
        using var graph = OwnGraph();
        var averages = new MovingAverages(0.75);
        using (VariableScope.Open("net", cachingDevice: "meta"))
        {
            TorchVariable.Get<float>("v", [1]);
        }

        TorchVariable.Get<float>("w", [1]);
        for (var step = 0; step < 2; step++)
        {
            averages.Apply(Graph.Default);
        }

        Assert.Equal(
            [DeviceType.META, DeviceType.CPU],
            Graph.Default.TrainableVariables.Select(variable => averages.Of(variable)!.AsParameter().device_type));
    }

    [Fact]
    public void WeightNorm_StartsWhereItWasAndTrainsLengthAndDirection()
    {
        using var graph = OwnGraph();
        var start = Initializer.Uniform(-1, 1, seed: 3);
        var plain = TorchVariable.Get<float>("plain", [3, 2], start);
        using (VariableScope.Open("net", reuse: Reuse.Auto, customGetter: TorchGetters.WeightNorm()))
        {
            var weight = TorchVariable.GetTensor<float>("w", [3, 2], start);
            Assert.Equal(Numbers(plain).Select(value => MathF.Round(value, 4)), Numbers(weight).Select(value => MathF.Round(value, 4)));
            weight.sum().backward();
            var bias = TorchVariable.Get<float>("b", [2]);
            Assert.Equal([2], bias.shape);
            Assert.Throws<NotSupportedException>(() => TorchVariable.Get<float>("w", [3, 2], start));
        }

        Assert.Equal(["net/w_v [3, 2]", "net/w_g [2]", "net/b [2]"], Graph.Default.VariablesUnder("net").Select(variable => $"{variable.FullName} {variable.Shape}"));
        Assert.All(Graph.Default.Parameters("net").Take(2), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void GlobalStep_IsOneWhereverItIsAskedFor()
    {
        using var graph = OwnGraph();
        var step = Graph.Default.GlobalStep();
        using (VariableScope.Open("train"))
        {
            Graph.Default.GlobalStep().AssignAdd(1);
        }

        Assert.Equal(1, step.Value[0]);
        Assert.Equal("global_step:0", step.Name);
        Assert.Empty(Graph.Default.TrainableVariables);
    }

    [Fact]
    public void Towers_ShareTheWeightsOnTheirThreads()
    {
        var graph = new Graph();
        var losses = new float[3];
        VariableScope? tower = null;
        using (graph.AsDefault())
        using (tower = VariableScope.Open("tower", reuse: Reuse.Auto))
        {
            Loss(torch.ones(1, 2));
        }

        Parallel.For(0, losses.Length, index =>
        {
            using (graph.AsDefault())
            using (VariableScope.Open(tower, Reuse.True))
            {
                losses[index] = Loss(torch.ones(1, 2)).item<float>();
            }
        });
        Assert.Single(losses.Distinct());
        Assert.Equal(2, graph.GlobalVariables.Count);

        static Tensor Loss(Tensor x) => Layers.Dense(x, 1, name: "out").sum();
    }
}
