using ScopeLint;
// The second run goes on where the first ended.
foreach (var w in Layers(0)) { }
foreach (var w in Layers(3)) { }
static IEnumerable<Variable> Layers(int first)
{
    for (var i = first; i < first + 3; i++)
    {
        Variable v;
        using (VariableScope.Open($"l{i}")) { v = Variable.Get<float>("w", [1]); }
        yield return v;
    }
}
