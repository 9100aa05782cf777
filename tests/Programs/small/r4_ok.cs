using ScopeLint;
// The second network shares the first.
Net();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Net(); }
static void Net()
{
    for (var i = 0; i < 50; i++)
    {
        using (VariableScope.Open($"layer_{i}"))
        {
            for (var j = 0; j < 8; j++)
            {
                Dense(4, $"dense_{j}");
            }
        }
    }
}
static void Dense(int n, string name)
{
    using (VariableScope.Open(name))
    {
        Variable.Get<float>("kernel", [n, n]);
        Variable.Get<float>("bias", [n]);
    }
}
