using ScopeLint;

// Towers on several devices: the weights are shared, and each tower's buffers are called after its name scope.
string[] devices = ["/gpu:0", "/gpu:1", "/gpu:2"];
var buffers = new List<string>();
foreach (var (device, index) in devices.Select((device, index) => (device, index)))
{
    using var names = NameScope.Open("tower");
    using var scope = VariableScope.Open("model", reuse: Reuse.If(index > 0));
    var w = Variable.Get<float>("w", [3, 3]);
    var y = Op.MatMul(w, Op.RandomNormal<float>([3, 1]));
    buffers.Add(names.Name.TrimEnd('/'));
    Console.WriteLine($"{device}: {y}");
}

using (VariableScope.Open("buffers"))
{
    foreach (var buffer in buffers)
    {
        Variable.Get<float>(buffer, [3], trainable: false);
    }

    Variable.Get<float>("tower_3", [3], trainable: false);
}
