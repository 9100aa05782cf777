using ScopeLint;
new M().Build();
class M
{
    private readonly bool _debug;
    public M(bool d = true) => _debug = d;
    internal void Build() => new List<int> { 1 }.ForEach(i => { Variable.Get<float>("w", [1]); if (_debug) Variable.Get<float>("w", [1]); });
}
