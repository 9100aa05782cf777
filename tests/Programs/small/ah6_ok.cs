using ScopeLint;

var config = PtbConfig.Test with { HiddenSize = 4, VocabSize = 10, NumLayers = 2 };
var evalConfig = config with { BatchSize = 1, NumSteps = 1 };
using (new Graph().AsDefault())
{
    var initializer = Initializer.Uniform(-config.InitScale, config.InitScale);
    PtbModel m, mvalid, mtest;
    using (NameScope.Open("Train"))
    {
        using (VariableScope.Open("Model", reuse: Reuse.None, initializer: initializer))
        {
            m = new PtbModel(isTraining: true, config);
        }
    }

    using (NameScope.Open("Valid"))
    {
        using (VariableScope.Open("Model", reuse: Reuse.True, initializer: initializer))
        {
            mvalid = new PtbModel(isTraining: false, config);
        }
    }

    using (NameScope.Open("Test"))
    {
        using (VariableScope.Open("Model", reuse: Reuse.True, initializer: initializer))
        {
            mtest = new PtbModel(isTraining: false, evalConfig);
        }
    }

    var models = new Dictionary<string, PtbModel> { ["Train"] = m, ["Valid"] = mvalid, ["Test"] = mtest };
    foreach (var (name, model) in models)
    {
        Console.WriteLine($"{name}: {model.Cost.Name}");
    }

}

public sealed record PtbConfig
{
    public double InitScale { get; init; } = 0.1;
    public int NumLayers { get; init; } = 2;
    public int NumSteps { get; init; } = 20;
    public int HiddenSize { get; init; } = 200;
    public double KeepProb { get; init; } = 1.0;
    public int BatchSize { get; init; } = 20;
    public int VocabSize { get; init; } = 10000;

    public static PtbConfig Small { get; } = new();
    public static PtbConfig Test { get; } = new() { NumLayers = 1, NumSteps = 2, HiddenSize = 2 };
}

public interface IRnnCell
{
    (NamedTensor<float> Output, NamedTensor<float>[] State) Call(NamedTensor<float> input, NamedTensor<float>[] state);
    NamedTensor<float>[] ZeroState(int batchSize);
}

public sealed class BasicLstmCell(int numUnits, double forgetBias = 1.0, Reuse reuse = Reuse.None) : IRnnCell
{
    public (NamedTensor<float> Output, NamedTensor<float>[] State) Call(NamedTensor<float> input, NamedTensor<float>[] state)
    {
        using (VariableScope.Open("basic_lstm_cell", reuse: reuse))
        {
            var kernel = Variable.Get<float>("kernel", [input.Shape[1] + numUnits, 4 * numUnits]);
            var bias = Variable.Get<float>("bias", [4 * numUnits], Initializer.Zeros);
            var h = Op.RandomNormal<float>([input.Shape[0], numUnits]) + Op.ReduceSum(kernel) + Op.ReduceSum(bias);
            return (h, [h, h]);
        }
    }

    public NamedTensor<float>[] ZeroState(int batchSize) => [Op.RandomNormal<float>([batchSize, numUnits]), Op.RandomNormal<float>([batchSize, numUnits])];
}

public sealed class DropoutWrapper(IRnnCell cell, double keep) : IRnnCell
{
    public (NamedTensor<float> Output, NamedTensor<float>[] State) Call(NamedTensor<float> input, NamedTensor<float>[] state)
    {
        var (output, next) = cell.Call(input, state);
        return (output * (float)keep, next);
    }

    public NamedTensor<float>[] ZeroState(int batchSize) => cell.ZeroState(batchSize);
}

public sealed class MultiRnnCell(IReadOnlyList<IRnnCell> cells) : IRnnCell
{
    public (NamedTensor<float> Output, NamedTensor<float>[] State) Call(NamedTensor<float> input, NamedTensor<float>[] state)
    {
        var current = input;
        var next = new List<NamedTensor<float>>();
        using (VariableScope.Open("multi_rnn_cell"))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                using (VariableScope.Open($"cell_{i}"))
                {
                    (current, var own) = cells[i].Call(current, state);
                    next.AddRange(own);
                }
            }
        }

        return (current, [.. next]);
    }

    public NamedTensor<float>[] ZeroState(int batchSize) => cells[0].ZeroState(batchSize);
}

public sealed class PtbModel
{
    public PtbModel(bool isTraining, PtbConfig config)
    {
        var (size, vocab) = (config.HiddenSize, config.VocabSize);
        var embedding = Variable.Get<float>("embedding", [vocab, size]);
        var inputs = Op.RandomNormal<float>([config.BatchSize, size]);
        if (isTraining && config.NumSteps < 0)
        {
            inputs *= (float)config.KeepProb;
        }

        var output = BuildRnnGraph(inputs, config, isTraining);
        var softmaxW = Variable.Get<float>("softmax_w", [size, vocab]);
        var softmaxB = Variable.Get<float>("softmax_b", [vocab]);
        Cost = Op.ReduceSum(Op.MatMul(output, softmaxW) + softmaxB);
        if (!isTraining)
        {
            return;
        }

        Lr = Variable.Create(0.0f, trainable: false);
        var tvars = Graph.Default.TrainableVariables;
        GlobalStep = GetOrCreateGlobalStep();
    }

    public NamedTensor<float> Cost { get; }
    public Variable<float>? Lr { get; }
    public Variable<long>? GlobalStep { get; }

    private static Variable<long> GetOrCreateGlobalStep() =>
        Variable.Get<long>("global_step", [], Initializer.Zeros, trainable: false);

    private static NamedTensor<float> BuildRnnGraph(NamedTensor<float> inputs, PtbConfig config, bool isTraining)
    {
        IRnnCell MakeCell()
        {
            IRnnCell cell = new BasicLstmCell(config.HiddenSize, reuse: isTraining ? Reuse.None : Reuse.True);
            if (isTraining && config.NumSteps < 0)
            {
                cell = new DropoutWrapper(cell, config.KeepProb);
            }

            return cell;
        }

        IRnnCell[] cells = [MakeCell(), MakeCell()];

        var stacked = new MultiRnnCell(cells);
        var state = stacked.ZeroState(config.BatchSize);
        NamedTensor<float> output = inputs;
        using (VariableScope.Open("RNN"))
        {
            for (var timeStep = 0; timeStep < 1; timeStep++)
            {
                (output, state) = stacked.Call(inputs, state);
            }
        }

        return output;
    }
}
