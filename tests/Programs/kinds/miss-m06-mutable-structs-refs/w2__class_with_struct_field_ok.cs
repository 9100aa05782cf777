using ScopeLint;
var m = new M();
m.Build();
m.C.Share = true;
m.Build();
class M
{
    public Conf C;
    public void Build()
    {
        using var s = VariableScope.Open("n", reuse: C.Share ? Reuse.True : Reuse.None);
        Variable.Get<float>("w", [1]);
    }
}
struct Conf { public bool Share; }
