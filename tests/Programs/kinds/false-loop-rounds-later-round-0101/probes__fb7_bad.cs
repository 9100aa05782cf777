using ScopeLint;
var m = new M();
m.Add("a");
m.Add("b");
m.Build();
class M
{
    private readonly List<string> _l = new();
    public void Add(string n) => _l.Add(n);
    public void Build() { foreach (var n in _l) Variable.Get<float>("w", [1]); }
}
