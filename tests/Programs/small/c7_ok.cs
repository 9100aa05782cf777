using ScopeLint;
// One name is the default of the parameter, the other is given.
var x = Op.RandomNormal<float>([1, 16, 16, 3]);
Conv(x, 4);
Conv(x, 4, name: "c2");
static NamedTensor<float> Conv(NamedTensor<float> input, int k, Func<NamedTensor<float>, NamedTensor<float>>? activation = null, string name = "c")
{
    using (VariableScope.Open(name))
    {
        var w = Variable.Get<float>("weights", [7, 7, input.Shape[3], k]);
        var conv = Op.RandomNormal<float>([input.Shape[0], input.Shape[1], input.Shape[2], k]);
        return (activation ?? (x => Op.Relu(x)))(conv);
    }
}
