using ScopeLint;
// Two networks, two scopes.
M.Create("G", 4);
M.Create("H", 4);
static class M
{
    public static void Create(string net, int n)
    {
        using (VariableScope.Open(net))
        {
            Variable.Get<float>("first", []);
            var y = Enumerable.Range(1, n).Aggregate(Op.Constant(1f), (h, i) => Block(h, $"R_{i}"));
        }
    }
    static NamedTensor<float> Block(NamedTensor<float> x, string name)
    {
        using (VariableScope.Open(name))
        {
            return x + Variable.Get<float>("w", []);
        }
    }
}
