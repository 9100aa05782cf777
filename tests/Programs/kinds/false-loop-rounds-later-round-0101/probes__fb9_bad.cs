using ScopeLint;
var m = new M("a", "b");
m.Build();
class M(params string[] names)
{
    public void Build() { foreach (var n in names.Where(x => x.Length > 0)) Variable.Get<float>("w", [1]); }
}
