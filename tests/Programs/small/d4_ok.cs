using ScopeLint;
// The object that is called again has set its flag; the other is never called.
var g = new Gen("G");
var f = new Gen("G");
g.Call();
g.Call();
class Gen
{
    private readonly string _name;
    private Reuse _reuse;
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
