using ScopeLint;
foreach (var n in "a,b".Split(','))
    Variable.Get<float>(n, [1]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("c", [1]);
