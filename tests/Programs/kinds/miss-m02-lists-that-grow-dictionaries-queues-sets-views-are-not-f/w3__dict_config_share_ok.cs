using ScopeLint;
var layers = new Dictionary<string, int> { ["fc1"] = 4, ["fc2"] = 2 };
Build(Reuse.None);
Build(Reuse.True);

void Build(Reuse reuse)
{
    using var scope = VariableScope.Open("net", reuse: reuse);
    foreach (var pair in layers)
    {
        Variable.Get<float>(pair.Key, [pair.Value]);
    }
}
