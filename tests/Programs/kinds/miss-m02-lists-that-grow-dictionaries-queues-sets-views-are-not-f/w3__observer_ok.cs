using ScopeLint;
var source = new Source();
source.Subscribe(new Watcher("a"));
source.Subscribe(new Watcher("b"));
source.Raise();

class Source
{
    private readonly List<IWatcher> _w = [];
    public void Subscribe(IWatcher w) => _w.Add(w);
    public void Raise() { foreach (var w in _w) w.OnBuild(); }
}
interface IWatcher { void OnBuild(); }
class Watcher(string n) : IWatcher { public void OnBuild() => Variable.Get<float>(n, [1]); }
