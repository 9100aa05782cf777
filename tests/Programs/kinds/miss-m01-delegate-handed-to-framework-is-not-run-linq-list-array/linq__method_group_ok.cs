using ScopeLint;
var layers = new[] { "a", "b", "c" }.Select(Layer).ToList();
Console.WriteLine(layers.Count);

static Variable<float> Layer(string name)
{
    using var s = VariableScope.Open(name);
    return Variable.Get<float>("w", [1]);
}
