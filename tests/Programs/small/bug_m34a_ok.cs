using ScopeLint;
// One name for each layer.
var layers = new List<Func<NamedTensor<float>, NamedTensor<float>>> { x => Dense(x, "fc1"), x => Dense(x, "fc2") };
var h = Op.RandomNormal<float>([2, 4]);
foreach (var layer in layers)
{
    h = layer(h);
}
static NamedTensor<float> Dense(NamedTensor<float> x, string name)
{
    using (VariableScope.Open(name))
    {
        return Op.MatMul(x, Variable.Get<float>("kernel", [4, 4]));
    }
}
