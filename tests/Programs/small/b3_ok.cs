using ScopeLint;
// The second model asks for the shape of the first and shares it.
using (new Graph().AsDefault())
{
    var x = Op.RandomNormal<float>([1, 256, 256, 3]);
    M.Create(x);
    using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { M.Create(x); }
}
static class M
{
    public static void Create(NamedTensor<float> x)
    {
        using (VariableScope.Open("encoder_1"))
        {
            Variable.Get<float>("kernel", [4, 4, x.Shape[3], 5]);
        }
    }
}
