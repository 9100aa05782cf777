using ScopeLint;

// Extension methods make a little language of layers on tensors.
var image = Op.RandomNormal<float>([1, 12]);
var encoded = image.Dense(8, "enc1").Activate().Dense(4, "enc2");
var decoded = encoded.Dense(8, "dec1").Activate().Dense(12, "dec2");
var second = image.Dense(8, "enc1", reuse: true);
Console.WriteLine(second.Shape);

static class Layers
{
    public static NamedTensor<float> Dense(this NamedTensor<float> x, int units, string name, bool reuse = false)
    {
        using var scope = VariableScope.Open(name, reuse: Reuse.If(reuse));
        var w = Variable.Get<float>("w", [x.Shape[1], units]);
        var b = Variable.Get<float>("b", [units]);
        return Op.MatMul(x, w) + b;
    }

    public static NamedTensor<float> Activate(this NamedTensor<float> x) => Op.Relu(x);
}
