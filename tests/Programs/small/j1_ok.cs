using ScopeLint;
// The second model shares the first.
var x = Op.RandomNormal<float>([1]);
Model(x);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Model(x); }
static void Model(NamedTensor<float> x)
{
    for (var i = 0; i < 12; i++)
    {
        using (VariableScope.Open($"h{i}"))
        {
            Variable.Get<float>("w", [1]);
            if (x.ToScalar() > i)
            {
                x = x + 1f;
            }
        }
    }
}
