using ScopeLint;
var o = new LayerOptions { Name = "a", Units = 3 };
var o2 = new LayerOptions { Name = "a", Units = 3, Reuse = Reuse.True };
Build(o);
Build(o2);

static void Build(LayerOptions o)
{
    using var s = VariableScope.Open(o.Name, reuse: o.Reuse);
    Variable.Get<float>("w", [o.Units]);
}

class LayerOptions
{
    public required string Name { get; init; }
    public int Units { get; init; } = 1;
    public Reuse Reuse { get; set; }
}
