using ScopeLint;
// The iterator sets the flag too late.
var p = new Progress();
p.Build();
class Progress
{
    private Reuse _reuse = Reuse.None;
    public void Build()
    {
        foreach (var step in Steps())
        {
            using var s = VariableScope.Open("m", reuse: _reuse);
            Variable.Get<float>("w", [1]);
        }
    }
    private IEnumerable<int> Steps()
    {
        yield return 0;
        yield return 1;
        _reuse = Reuse.True;
    }
}
