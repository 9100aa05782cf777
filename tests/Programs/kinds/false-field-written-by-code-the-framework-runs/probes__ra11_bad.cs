using ScopeLint;
// Nobody asks for the value, so nothing is shared.
var m = new Model();
m.Build();
m.Build();
class Model
{
    private readonly Lazy<bool> _first;
    private bool _share;
    public Model() => _first = new(() => { _share = true; return true; });
    public void Build() { using var s = VariableScope.Open("m", reuse: _share ? Reuse.True : Reuse.None); Variable.Get<float>("w", [1]); _ = _first.IsValueCreated; }
}
