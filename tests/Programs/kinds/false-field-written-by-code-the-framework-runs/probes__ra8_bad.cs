using ScopeLint;
// The command comes too late.
var m = new Model();
m.Build();
m.Build();
m.Toggle();
class Model
{
    private bool _share;
    private readonly Dictionary<string, Action> _cmds;
    public Model() => _cmds = new() { ["share"] = () => _share = true };
    public void Toggle() => _cmds["share"]();
    public void Build() { using var s = VariableScope.Open("m", reuse: _share ? Reuse.True : Reuse.None); Variable.Get<float>("w", [1]); }
}
