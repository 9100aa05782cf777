using ScopeLint;
// The first builder never builds.
new NetworkBuilder().Add("conv1", 7);
new NetworkBuilder()
    .Add("conv1", 3)
    .Add("conv2", 5)
    .Build();

class NetworkBuilder
{
    private readonly List<(string, int)> _layers = [];
    public NetworkBuilder Add(string name, int size)
    {
        _layers.Add((name, size));
        return this;
    }

    public void Build()
    {
        foreach (var (name, size) in _layers)
        {
            using (VariableScope.Open(name))
            {
                Variable.Get<float>("kernel", [size, size]);
            }
        }
    }
}
