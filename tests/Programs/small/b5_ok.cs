using ScopeLint;
// Names 8 and 16, then 10 and 20.
M.Create(4);
M.Create(5);
static class M
{
    public static void Create(int n)
    {
        int[] specs = [n * 2, n * 4];
        foreach (var s in specs)
        {
            using (VariableScope.Open($"enc_{s}"))
            {
                Variable.Get<float>("kernel", [s]);
            }
        }
    }
}
