using ScopeLint;
// Two objects, two names.
var g = new Gen("G");
var h = new Gen("H");
g.Call();
h.Call();
class Gen(string name)
{
    public void Call()
    {
        using (VariableScope.Open(name))
        {
            Variable.Get<float>("kernel", [1]);
        }
    }
}
