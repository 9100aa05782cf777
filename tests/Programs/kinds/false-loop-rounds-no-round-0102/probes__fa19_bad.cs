using ScopeLint;
string[,] g = { { "a", "b" }, { "c", "d" } };
foreach (var n in g) Variable.Get<float>(n, [1]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("e", [1]);
