using ScopeLint;
// Two objects, two names.
var gan = new Gan();
gan.Build();
class Gan
{
    private readonly Gen _g = new Gen("G"), _f = new Gen("F");
    public void Build()
    {
        _g.Call();
        _f.Call();
    }
}
class Gen
{
    private readonly string _name;
    public Gen(string name) => _name = name;
    public void Call()
    {
        using (VariableScope.Open(_name))
        {
            Variable.Get<float>("kernel", [1]);
        }
    }
}
