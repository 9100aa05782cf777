namespace ScopeLint.Torch.Tests;

/// <summary>Layers: their names, shapes and results.</summary>
public class LayerTests : TorchTest
{
    [Fact]
    public void DefaultNames_AreUniqueAndShareUnderAScope()
    {
        using var graph = OwnGraph();
        var x = torch.ones(2, 3);
        var first = Network();
        var second = Network();
        Assert.Equal(Numbers(first), Numbers(second));
        Assert.Equal(
            ["net/dense/kernel", "net/dense/bias", "net/dense_1/kernel", "net/dense_1/bias"], Graph.Default.GlobalVariables.Select(variable => variable.FullName));

        Tensor Network()
        {
            using (VariableScope.Open("net", reuse: Reuse.Auto))
            {
                return Layers.Dense(Layers.Dense(x, 4, static hidden => hidden.relu()), 2);
            }
        }
    }

    [Fact]
    public void SameName_NeedsReuse()
    {
        using var graph = OwnGraph();
        var x = torch.ones(2, 3);
        Layers.Dense(x, 4, name: "h");
        var error = Assert.Throws<ScopeException>(() => Layers.Dense(x, 4, name: "h"));
        Assert.EndsWith("LayerTests.cs", error.FirstCreatedAt!.Value.File);
        Layers.Dense(x, 4, name: "h", reuse: Reuse.True);
        Assert.Equal(2, Graph.Default.GlobalVariables.Count);
    }

    [Fact]
    public void Dense_IsTheProductAndTheBias()
    {
        using var graph = OwnGraph();
        Assert.Equal([6, 6], Numbers(Layers.Dense(torch.full([1, 3], 2f), 2, kernelInitializer: Initializer.Ones)));
        Assert.Equal([2, 5, 2], Layers.Dense(torch.ones(2, 5, 3), 2, useBias: false).shape);
    }

    [Fact]
    public void Convolutions_HaveTensorFlowsKernels()
    {
        using var graph = OwnGraph();
        var x = torch.ones(1, 3, 8, 8);
        var y = Layers.Conv2D(x, 5, 3, stride: 2, padding: 1, kernelInitializer: Initializer.Ones);
        Assert.Equal([1, 5, 4, 4], y.shape);
        Assert.Equal(27, y[0, 0, 1, 1].item<float>());
        Assert.Equal([1, 2, 8, 8], Layers.Conv2DTranspose(y, 2, 4, stride: 2, padding: 1).shape);
        Assert.Equal(["[3, 3, 3, 5]", "[5]", "[4, 4, 2, 5]", "[2]"], Graph.Default.GlobalVariables.Select(variable => variable.Shape.ToString()));
    }

    [Fact]
    public void Convolution_IsThatOfItsKernelAxes()
    {
        using var graph = OwnGraph();
        var x = torch.rand(1, 2, 4, 4);
        var y = Layers.Conv2D(x, 3, 2, useBias: false);
        var kernel = Graph.Default.GlobalVariables[0].AsTensor();
        var expected = 0f;
        for (var row = 0; row < 2; row++)
        {
            for (var column = 0; column < 2; column++)
            {
                for (var channel = 0; channel < 2; channel++)
                {
                    expected += x[0, channel, 1 + row, 2 + column].item<float>() * kernel[row, column, channel, 2].item<float>();
                }
            }
        }

        Assert.Equal(expected, y[0, 2, 1, 2].item<float>(), 4);
    }

    [Fact]
    public void BatchNormalization_KeepsMovingStatisticsThatAreNotTrained()
    {
        using var graph = OwnGraph();
        var x = torch.tensor(new float[] { 1, 3 }, 2, 1);
        Assert.Equal([-1, 1], Numbers(Layers.BatchNormalization(x, training: true, momentum: 0.5, name: "n")).Select(value => MathF.Round(value, 2)));
        Assert.Equal(["n/gamma", "n/beta"], Graph.Default.TrainableVariables.Select(variable => variable.FullName));
        Assert.Equal([1], Numbers(Graph.Default.VariablesUnder("n/moving_mean")[0].AsTensor()));
        var still = Layers.BatchNormalization(x, training: false, epsilon: 0, name: "n", reuse: Reuse.True);
        Assert.Equal(0, still[0, 0].item<float>());
        Assert.Equal([1], Numbers(Graph.Default.VariablesUnder("n/moving_mean")[0].AsTensor()));
    }

    [Fact]
    public void LayerNorm_NormalizesTheLastAxis()
    {
        using var graph = OwnGraph();
        var y = Layers.LayerNorm(torch.tensor(new float[] { 1, 3 }, 1, 2));
        Assert.Equal([-1, 1], Numbers(y).Select(value => MathF.Round(value, 3)));
        Assert.Equal(["LayerNorm/beta", "LayerNorm/gamma"], Graph.Default.GlobalVariables.Select(variable => variable.FullName));
    }

    [Fact]
    public void Embedding_GivesRows()
    {
        using var graph = OwnGraph();
        var table = Initializer.FromTensor(System.Numerics.Tensors.Tensor.Create(new float[] { 0, 1, 2, 3, 4, 5 }, [3, 2]));
        using (VariableScope.Open("e"))
        {
            TorchVariable.Get<float>("embedding/embeddings", initializer: table);
        }

        using (VariableScope.Open("e", reuse: Reuse.True))
        {
            var rows = Layers.Embedding(torch.tensor(new long[] { 2, 0 }, 1, 2), 3, 2, name: "embedding");
            Assert.Equal([1, 2, 2], rows.shape);
            Assert.Equal([4, 5, 0, 1], Numbers(rows));
        }
    }

    [Fact]
    public void Dropout_DoesNothingOutsideTraining()
    {
        var x = torch.ones(1000);
        Assert.Equal(1000, Layers.Dropout(x, training: false).sum().item<float>());
        Assert.All(Numbers(Layers.Dropout(x)), value => Assert.True(value is 0 or 2));
    }

    [Fact]
    public void Cells_ShareTheirWeightsFromStepToStep()
    {
        using var graph = OwnGraph();
        var x = torch.ones(2, 3);
        var state = torch.zeros(2, 4);
        var (cell, output) = (state, state);
        for (var step = 0; step < 2; step++)
        {
            Assert.Equal([2, 4], Layers.RnnCell(x, state, "rnn", Reuse.Auto).shape);
            Assert.Equal([2, 4], Layers.GruCell(x, state, "gru", Reuse.Auto).shape);
            (cell, output) = Layers.LstmCell(x, (cell, output), name: "lstm", reuse: Reuse.Auto);
        }

        Assert.Equal([2, 4], output.shape);
        Assert.Equal(
            ["rnn/bias [4]", "rnn/kernel [7, 4]", "gru/gates/bias [8]", "gru/gates/kernel [7, 8]", "gru/candidate/bias [4]",
                "gru/candidate/kernel [7, 4]", "lstm/bias [16]", "lstm/kernel [7, 16]"],
            Graph.Default.GlobalVariables.Select(variable => $"{variable.FullName} {variable.Shape}"));
    }

    [Fact]
    public void ClosedForms_OfCellsWithZeroKernels()
    {
        using var graph = OwnGraph();
        using var scope = VariableScope.Open("c", initializer: Initializer.Zeros);
        var (x, one) = (torch.ones(1, 1), torch.ones(1, 1));
        Assert.Equal(0, Layers.RnnCell(x, one).item<float>());
        // The update gate is sigmoid(1), the candidate tanh(0).
        Assert.Equal(1 / (1 + MathF.Exp(-1)), Layers.GruCell(x, one).item<float>(), 5);
        var (cell, output) = Layers.LstmCell(x, (one, one));
        Assert.Equal(1 / (1 + MathF.Exp(-1)), cell.item<float>(), 5);
        Assert.Equal(MathF.Tanh(cell.item<float>()) / 2, output.item<float>(), 5);
    }
}
