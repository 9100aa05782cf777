using ScopeLint;
foreach (var n in new[] { "a", "b" }.Where(n => n != "b"))
    Variable.Get<float>(n, [1]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("b", [1]);
