using ScopeLint;
// Only 0 and 2 are left.
var ws = Enumerable.Range(0, 3).Where(i => i % 2 == 0).Select(i => Layer($"l{i / 2}")).ToArray();
Console.WriteLine(ws.Length);

static Variable<float> Layer(string name)
{
    using var s = VariableScope.Open(name);
    return Variable.Get<float>("w", [1]);
}
