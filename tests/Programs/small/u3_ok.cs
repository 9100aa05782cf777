using ScopeLint;
// The second call shares.
var net = Mlp();
Q(net, Reuse.None);
Q(net, Reuse.True);
static void Q(Network net, Reuse reuse)
{
    using (VariableScope.Open("q", reuse: reuse))
    {
        net(Op.RandomNormal<float>([2, 4]));
    }
}
static Network Mlp(int layers = 2, Func<NamedTensor<float>, NamedTensor<float>>? activation = null) => x =>
{
    var h = x;
    for (var i = 0; i < layers; i++)
    {
        using (VariableScope.Open($"fc{i}"))
        {
            h = h + Variable.Get<float>("w", []);
        }
        h = activation is null ? Op.Tanh(h) : activation(h);
    }
    return h;
};
public delegate NamedTensor<float> Network(NamedTensor<float> input);
