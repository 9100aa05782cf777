using ScopeLint;
// The second range begins where the first ends.
M.Create(1, 4);
M.Create(5, 4);
static class M
{
    public static void Create(int first, int n)
    {
        var x = Op.Constant(1f);
        var y = Enumerable.Range(first, n).Aggregate(x, (h, i) => Block(h, $"R_{i}"));
    }
    static NamedTensor<float> Block(NamedTensor<float> x, string name)
    {
        using (VariableScope.Open(name))
        {
            return x + Variable.Get<float>("w", []);
        }
    }
}
