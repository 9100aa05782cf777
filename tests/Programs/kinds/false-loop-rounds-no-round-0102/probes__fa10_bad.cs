using ScopeLint;
IEnumerable<(string, int)> l = Make();
foreach (var (n, u) in l)
    Variable.Get<float>(n, [u]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("b", [1]);
static IEnumerable<(string, int)> Make() { yield return ("a", 1); }
