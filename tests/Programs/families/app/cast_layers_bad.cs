using ScopeLint;

// Layers of several kinds in one list; those that can be widened are, before anything is built.
List<ILayer> layers = [new Conv { Name = "conv1", Filters = 8 }, new Pool(), new Conv { Name = "conv2", Filters = 8 }];
foreach (var layer in layers)
{
    var conv = layer as Conv;
    if (conv != null)
    {
        conv.Filters *= 2;
    }
}

(layers[0] as Conv)!.Name = "stem";
foreach (var conv in layers.OfType<Conv>())
{
    conv.Build();
}

Variable.Get<float>("stem/kernel16", [3, 3]);

interface ILayer;

sealed class Pool : ILayer;

sealed class Conv : ILayer
{
    public required string Name { get; set; }

    public int Filters { get; set; }

    public void Build()
    {
        using var scope = VariableScope.Open(Name);
        Variable.Get<float>($"kernel{Filters}", [3, 3]);
    }
}
