using ScopeLint;
// The first call counts, so the second shares.
var g = new Gen("G");
g.Call();
g.Call();
class Gen
{
    private readonly string _name;
    private int _n;
    public Gen(string name) => _name = name;
    public void Call()
    {
        using (VariableScope.Open(_name, reuse: _n > 0 ? Reuse.True : Reuse.None))
        {
            Variable.Get<float>("kernel", [1]);
        }
        _n++;
    }
}
