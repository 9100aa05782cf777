using ScopeLint;
// The second expert is replaced before it is built.
var experts = new Expert[3];
for (var i = 0; i < experts.Length; i++)
{
    experts[i] = new Expert($"expert_{i / 2}");
}

experts[1] = new Expert("expert_2");
foreach (var e in experts)
{
    e.Build();
}

class Expert(string name)
{
    public Variable<float> Build()
    {
        using var s = VariableScope.Open(name);
        return Variable.Get<float>("w", [1]);
    }
}
