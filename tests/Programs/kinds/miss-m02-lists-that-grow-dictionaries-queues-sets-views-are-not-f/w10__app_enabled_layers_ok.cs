using ScopeLint;
// The layer that is left out is not built in the loop.
var layers = new List<Layer> { new("a"), new("b"), new("c") };
foreach (var l in layers.Where(l => l.Name != "b")) l.Enabled = true;
foreach (var l in layers)
{
    if (l.Enabled) Variable.Get<float>(l.Name, [1]);
}
if (!layers[0].Enabled) Variable.Get<float>("a", [1]);
Variable.Get<float>("b", [1]);
sealed class Layer(string name) { public string Name => name; public bool Enabled { get; set; } }
