using ScopeLint;
var d = new Dictionary<string, int> { ["a"] = 1 };
foreach (var kv in d)
    Variable.Get<float>(kv.Key, [kv.Value]);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("b", [1]);
