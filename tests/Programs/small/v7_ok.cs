using ScopeLint;
// The second list is built in a scope of its own.
A();
using (VariableScope.Open("second")) { A(); }
static void A()
{
    var layers = new List<NamedTensor<float>>();
    layers.Add(Conv(Op.Constant(1f)));
    for (var i = 0; i < 3; i++)
    {
        using (VariableScope.Open($"layer_{i + 2}"))
        {
            layers.Add(Conv(layers[^1]));
        }
    }
}
static NamedTensor<float> Conv(NamedTensor<float> x) => x + Variable.Get<float>("w", []);
