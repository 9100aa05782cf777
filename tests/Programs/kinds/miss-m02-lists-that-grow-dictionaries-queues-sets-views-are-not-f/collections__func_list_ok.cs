using ScopeLint;
var layers = new List<Func<Variable<float>>>
{
    () => Dense("a"),
    () => Dense("b"),
};
layers.Add(() => Dense("c"));
foreach (var layer in layers)
{
    layer();
}

static Variable<float> Dense(string name)
{
    using var s = VariableScope.Open(name);
    return Variable.Get<float>("w", [1]);
}
