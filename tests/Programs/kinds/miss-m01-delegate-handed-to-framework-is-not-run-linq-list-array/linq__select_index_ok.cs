using ScopeLint;
var ws = new[] { 3, 4, 5 }.Select((units, i) =>
{
    using var s = VariableScope.Open($"fc{i % 3}");
    return Variable.Get<float>("w", [units]);
}).ToList();
Console.WriteLine(ws.Count);
