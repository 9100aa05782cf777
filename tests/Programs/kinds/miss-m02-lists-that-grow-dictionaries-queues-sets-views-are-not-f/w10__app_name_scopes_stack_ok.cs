using ScopeLint;
var names = new NameStack();
using (names.Push("net"))
{
    using (names.Push("enc")) Variable.Get<float>(names.Path("w"), [1]);
    using (names.Push("dec")) Variable.Get<float>(names.Path("w"), [1]);
}

sealed class NameStack
{
    private readonly Stack<string> _parts = new();
    public IDisposable Push(string p) { _parts.Push(p); return new Popper(this); }
    public string Path(string leaf) => string.Join('/', _parts.Reverse().Append(leaf));
    private sealed class Popper(NameStack s) : IDisposable { public void Dispose() => s._parts.Pop(); }
}
