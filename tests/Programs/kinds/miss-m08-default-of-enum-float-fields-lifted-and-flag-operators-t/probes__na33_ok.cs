using ScopeLint;
var o = new O { Name = "a" };
Build(o); o.Reuse = Reuse.True; Build(o);
static void Build(O o) { using var s = VariableScope.Open(o.Name, reuse: o.Reuse); Variable.Get<float>("w", [1]); }
class O { public string Name { get; set; } = ""; public Reuse Reuse { get; set; } }
