using ScopeLint;
// The first call sets the flag, so the second shares.
var g = new Gen("G");
g.Call();
g.Call();
abstract class Net(string name)
{
    protected string Name { get; } = name;
    protected Reuse Reuse { get; private set; }
    public IReadOnlyList<Variable> Variables { get; private set; } = [];
    public void Call()
    {
        using (VariableScope.Open(Name))
        {
            Build();
        }
        Reuse = Reuse.True;
        Variables = Graph.Default.GetCollection(GraphKeys.TrainableVariables, Name);
    }
    protected abstract void Build();
}
class Gen(string name) : Net(name)
{
    protected override void Build()
    {
        using (VariableScope.Open("c", reuse: Reuse))
        {
            Variable.Get<float>("kernel", [1]);
        }
    }
}
