using ScopeLint;
// The second request has the shape of the first.
A();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { A(); }
static void A()
{
    using (VariableScope.Open("layer_1")) { Conv(Op.RandomNormal<float>([1, 8])); }
}
static NamedTensor<float> Conv(NamedTensor<float> x)
{
    Variable.Get<float>("w", [x.Shape[1]]);
    return Op.RandomNormal<float>([x.Shape[0], Math.Max(1, x.Shape[1] / 2)]);
}
