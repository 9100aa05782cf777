using ScopeLint;
// The second network shares the first and needs the same shortcut.
var x = Op.RandomNormal<float>([1, 3]);
Net(x);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Net(x); }
static void Net(NamedTensor<float> x)
{
    for (var i = 0; i < 16; i++)
    {
        using (VariableScope.Open($"unit_{i}"))
        {
            x = Unit(x, 4);
        }
    }
}
static NamedTensor<float> Unit(NamedTensor<float> x, int depth)
{
    if (x.Shape[1] != depth)
    {
        Variable.Get<float>("shortcut", [1, depth]);
    }
    Variable.Get<float>("conv", [depth]);
    return Op.RandomNormal<float>([1, depth]);
}
