using ScopeLint;
// The output is as wide as the input, so the second request has the shape of the first.
var x = Op.RandomNormal<float>([5, 4]);
var first = Dense(x);
var second = Dense(first);
static NamedTensor<float> Dense(NamedTensor<float> x)
{
    using (VariableScope.Open("dense", reuse: Reuse.Auto))
    {
        return Op.MatMul(x, Variable.Get<float>("kernel", [x.Shape[1], 4]));
    }
}
