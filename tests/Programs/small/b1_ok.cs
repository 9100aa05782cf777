using ScopeLint;
// The count grows in the loop, and each network has a prefix.
M.Create("a");
M.Create("b");
static class M
{
    public static void Create(string net)
    {
        var layers = new List<Variable>();
        for (var i = 0; i < 3; i++)
        {
            using (VariableScope.Open($"{net}/encoder_{layers.Count + 1}"))
            {
                layers.Add(Variable.Get<float>("kernel", [4]));
            }
        }
    }
}
