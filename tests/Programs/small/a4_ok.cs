using ScopeLint;
// The count of layers grows, and each model has a graph of its own.
var x = Op.RandomNormal<float>([1, 256, 256, 3]);
using (new Graph().AsDefault())
{
    var m = M.Create(x);
}
using (new Graph().AsDefault())
{
    var m = M.Create(x);
}
static class M
{
    public static NamedTensor<float> Create(NamedTensor<float> x)
    {
        var layers = new List<NamedTensor<float>>();
        using (VariableScope.Open("encoder_1"))
        {
            layers.Add(Conv(x, 3));
        }
        using (VariableScope.Open($"encoder_{layers.Count + 1}"))
        {
            layers.Add(Conv(layers[^1], 3));
        }
        using (VariableScope.Open($"encoder_{layers.Count + 1}"))
        {
            layers.Add(Conv(layers[^1], 3));
        }
        return layers[^1];
    }
    static NamedTensor<float> Conv(NamedTensor<float> x, int filters, string? name = null)
    {
        using (VariableScope.Open(name, "conv2d"))
        {
            Variable.Get<float>("kernel", [4, 4, x.Shape[3], filters], Initializer.Normal(0, 0.02));
            return Op.RandomNormal<float>([x.Shape[0], x.Shape[1] / 2, x.Shape[2] / 2, filters]);
        }
    }
}
