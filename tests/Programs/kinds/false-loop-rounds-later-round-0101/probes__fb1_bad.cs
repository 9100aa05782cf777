using ScopeLint;
var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
foreach (var kv in d)
    Variable.Get<float>("w", [1]);
