using ScopeLint;
var a = new Layer("a");
Layer[] layers = [a, new Layer("b")];
foreach (var l in layers.Where(l => l.Name == "b")) l.Share = true;
using (VariableScope.Open("a")) Variable.Get<float>("w", [1]);
a.Build();
class Layer(string name) { public string Name => name; public bool Share; public void Build() { using var s = VariableScope.Open(name, reuse: Share ? Reuse.True : Reuse.None); Variable.Get<float>("w", [1]); } }
