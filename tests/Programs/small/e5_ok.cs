using ScopeLint;
// The flag belongs to the class: the second object shares.
var g = new Gen("G");
g.Call();
new Gen("G").Call();
class Gen
{
    private readonly string _name;
    private static Reuse _reuse;
    public Gen(string name) => _name = name;
    public void Call()
    {
        using (VariableScope.Open(_name, reuse: _reuse))
        {
            Variable.Get<float>("kernel", [1]);
        }
        _reuse = Reuse.True;
    }
}
