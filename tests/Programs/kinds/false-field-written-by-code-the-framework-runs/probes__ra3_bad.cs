using ScopeLint;
// The task has changed the name.
var net = new Net();
await net.Build();
class Net
{
    private string _scope = "a";
    public async Task Build()
    {
        Variable.Get<float>(_scope, [1]);
        await Task.Run(() => { _scope = "b"; });
        Variable.Get<float>("b", [1]);
        Variable.Get<float>(_scope, [1]);
    }
}
