using ScopeLint;
// The flag of the class is Auto.
var g = new Gen("G");
g.Call();
g.Call();
class Gen
{
    private readonly string _name;
    private static readonly Reuse _reuse = Reuse.Auto;
    public Gen(string name) => _name = name;
    public void Call()
    {
        using (VariableScope.Open(_name, reuse: _reuse))
        {
            Variable.Get<float>("kernel", [1]);
        }
    }
}
