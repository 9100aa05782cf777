using ScopeLint;
var l = new List<(string, int)>();
l.Add(("a", 1));
foreach (var (n, u) in l)
    Variable.Get<float>(n, [u]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("b", [1]);
