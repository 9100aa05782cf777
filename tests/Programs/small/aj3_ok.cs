using ScopeLint;
// The second model shares the first.
var config = Config.Test with { Hidden = 4 };
using (VariableScope.Open("Model")) { new Model(true, config); }
using (VariableScope.Open("Model", reuse: Reuse.Auto)) { new Model(false, config); }
sealed record Config
{
    public int Steps { get; init; } = 20;
    public int Hidden { get; init; } = 200;
    public static Config Test { get; } = new() { Steps = 2, Hidden = 2 };
}
sealed class Model
{
    public Model(bool training, Config config)
    {
        Variable.Get<float>("embedding", [config.Hidden]);
        var inputs = Op.RandomNormal<float>([2, config.Hidden]);
        var output = Rnn(inputs);
        Variable.Get<float>("softmax", [config.Hidden]);
    }
    private static NamedTensor<float> Rnn(NamedTensor<float> inputs)
    {
        NamedTensor<float> output = inputs;
        using (VariableScope.Open("RNN"))
        {
            Variable.Get<float>("x", [1]);
        }
        return output;
    }
}
