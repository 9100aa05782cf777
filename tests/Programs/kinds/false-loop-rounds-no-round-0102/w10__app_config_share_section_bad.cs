using ScopeLint;
var net = new NetConfig();
net.Layers.Add("fc1", 3);
net.Layers.Add("fc2", 4);
Build(net);
var tied = Tied(net, "fc3");
Console.WriteLine(tied.Name);

static void Build(NetConfig c)
{
    using var s = VariableScope.Open(c.Scope);
    foreach (var (name, units) in c.Layers) Variable.Get<float>(name, [units]);
}
static Variable<float> Tied(NetConfig c, string layer)
{
    using var s = VariableScope.Open(c.Scope, reuse: Reuse.True);
    return Variable.Get<float>(layer, [4]);
}
sealed class NetConfig { public string Scope { get; set; } = "net"; public Dictionary<string, int> Layers { get; } = new(); }
