using ScopeLint;
// The list grows from turn to turn.
var names = new List<string>();
for (var i = 0; i < 3; i++)
{
    names.Add($"block{names.Count}");
}

foreach (var name in names)
{
    using var scope = VariableScope.Open(name);
    Variable.Get<float>("w", [2, 2]);
}
