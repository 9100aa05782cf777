using ScopeLint;
// The task has changed the name.
var net = new Net();
net.Build();
class Net
{
    private string _scope = "a";
    public void Build()
    {
        Variable.Get<float>(_scope, [1]);
        Task.Run(() => _scope = "b").Wait();
        Variable.Get<float>("b", [1]);
        Variable.Get<float>(_scope, [1]);
    }
}
