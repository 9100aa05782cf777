using ScopeLint;
using Tensor = ScopeLint.NamedTensor<float>;
// The network for evaluation shares that for training.

var images = Op.RandomNormal<float>([1, 8, 8, 3]);
var (net, endPoints) = ResNetV2.ResNetV2_50(images, numClasses: 5, isTraining: true);
var (eval, _) = ResNetV2.ResNetV2_50(images, numClasses: 5, isTraining: false, reuse: Reuse.True);
Console.WriteLine(string.Join(" ", endPoints.Keys.Take(3)));

public sealed record UnitArgs(int Depth, int DepthBottleneck, int Stride, bool Same);

public sealed record Block(string Scope, Func<Tensor, UnitArgs, string?, Tensor> UnitFn, IReadOnlyList<UnitArgs> Args);

// What slim.arg_scope would set for a while.
public sealed record ArgScope(bool IsTraining = true, double WeightDecay = 0.0001, string? OutputsCollection = null)
{
    public static ArgScope Current { get; private set; } = new();

    public IDisposable Enter()
    {
        var before = Current;
        Current = this;
        return new Exit(() => Current = before);
    }

    private sealed class Exit(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}

public static class Slim
{
    public static Tensor Conv2d(Tensor inputs, int filters, int kernel, int stride = 1, bool normalize = true, string? scope = null)
    {
        using (var sc = VariableScope.Open(scope, "Conv", values: null))
        {
            Variable.Get<float>("weights", [kernel, kernel, inputs.Shape[3], filters], regularizer: Regularizer.L2(ArgScope.Current.WeightDecay));
            var y = Op.RandomNormal<float>([inputs.Shape[0], Math.Max(1, inputs.Shape[1] / stride), Math.Max(1, inputs.Shape[2] / stride), filters]);
            return normalize ? BatchNorm(y) : y + Variable.Get<float>("biases", [filters], Initializer.Zeros);
        }
    }

    public static Tensor BatchNorm(Tensor inputs, string? scope = null)
    {
        using (VariableScope.Open(scope, "BatchNorm"))
        {
            var depth = inputs.Shape[3];
            var beta = Variable.Get<float>("beta", [depth], Initializer.Zeros);
            var gamma = Variable.Get<float>("gamma", [depth], Initializer.Ones);
            Variable.Get<float>("moving_mean", [depth], Initializer.Zeros, trainable: false);
            Variable.Get<float>("moving_variance", [depth], Initializer.Ones, trainable: false);
            return inputs * gamma + beta;
        }
    }
}

public static class ResNetV2
{
    private static Tensor Bottleneck(Tensor inputs, UnitArgs args, string? scope = null)
    {
        using (var sc = VariableScope.Open(scope, "bottleneck_v2"))
        {
            var depthIn = inputs.Shape[3];
            var preact = Op.Relu(Slim.BatchNorm(inputs, scope: "preact"));
            Tensor shortcut;
            if (args.Same)
            {
                shortcut = Op.RandomNormal<float>([inputs.Shape[0], Math.Max(1, inputs.Shape[1] / args.Stride), Math.Max(1, inputs.Shape[2] / args.Stride), depthIn]);
            }
            else
            {
                shortcut = Slim.Conv2d(preact, args.Depth, 1, args.Stride, normalize: false, scope: "shortcut");
            }

            var residual = Slim.Conv2d(preact, args.DepthBottleneck, 1, scope: "conv1");
            residual = Slim.Conv2d(residual, args.DepthBottleneck, 3, args.Stride, scope: "conv2");
            residual = Slim.Conv2d(residual, args.Depth, 1, normalize: false, scope: "conv3");
            return shortcut + residual;
        }
    }

    private static Block MakeBlock(string scope, int baseDepth, int numUnits, int stride) => new(scope, Bottleneck,
    [new UnitArgs(baseDepth * 4, baseDepth, 1, false), new UnitArgs(baseDepth * 4, baseDepth, 1, true), new UnitArgs(baseDepth * 4, baseDepth, stride, true)]);

    private static Tensor StackBlocksDense(Tensor net, IEnumerable<Block> blocks, Dictionary<string, Tensor> endPoints)
    {
        foreach (var block in blocks)
        {
            using (var sc = VariableScope.Open(block.Scope, "block"))
            {
                for (var i = 0; i < block.Args.Count; i++)
                {
                    using (VariableScope.Open($"unit_{i + 1}"))
                    {
                        net = block.UnitFn(net, block.Args[i], null);
                    }
                }

                endPoints[sc.Name] = net;
            }
        }

        return net;
    }

    private static (Tensor, Dictionary<string, Tensor>) Build(Tensor inputs, IEnumerable<Block> blocks, int? numClasses, bool isTraining, Reuse reuse, string? scope)
    {
        var endPoints = new Dictionary<string, Tensor>();
        using (var sc = VariableScope.Open(scope, "resnet_v2", reuse: reuse))
        using (new ArgScope(isTraining).Enter())
        {
            var net = Slim.Conv2d(inputs, 4, 7, 2, normalize: false, scope: "conv1");
            net = StackBlocksDense(net, blocks, endPoints);
            net = Op.Relu(Slim.BatchNorm(net, scope: "postnorm"));
            if (numClasses is { } classes)
            {
                net = Slim.Conv2d(net, classes, 1, normalize: false, scope: "logits");
                endPoints[$"{sc.Name}/logits"] = net;
            }

            return (net, endPoints);
        }
    }

    public static (Tensor Net, Dictionary<string, Tensor> EndPoints) ResNetV2_50(Tensor inputs, int? numClasses = null, bool isTraining = true, Reuse reuse = Reuse.None, string scope = "resnet_v2_50")
    {
        Block[] blocks =
        [
            MakeBlock("block1", baseDepth: 1, numUnits: 3, stride: 2),
            MakeBlock("block2", baseDepth: 2, numUnits: 4, stride: 2),
            MakeBlock("block3", baseDepth: 3, numUnits: 6, stride: 2),
            MakeBlock("block4", baseDepth: 4, numUnits: 3, stride: 1),
        ];
        return Build(inputs, blocks, numClasses, isTraining, reuse, scope);
    }
}
