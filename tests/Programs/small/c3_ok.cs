using ScopeLint;
// Each network has a prefix, also where a default name is given.
M.Create("x");
M.Create("y");
static class M
{
    public static void Create(string net)
    {
        var layers = new List<int>();
        using (VariableScope.Open($"{net}_a"))
        {
            Variable.Get<float>("kernel", [4]);
        }
        using (VariableScope.Open($"{net}_b_{layers.Count}"))
        using (VariableScope.Open(null, "conv"))
        {
            Variable.Get<float>("kernel", [4]);
        }
    }
}
