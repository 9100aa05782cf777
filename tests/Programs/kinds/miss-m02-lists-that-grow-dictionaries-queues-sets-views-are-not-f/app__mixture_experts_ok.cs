using ScopeLint;
var experts = new Expert[3];
for (var i = 0; i < experts.Length; i++)
{
    experts[i] = new Expert($"expert_{i}");
}

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
