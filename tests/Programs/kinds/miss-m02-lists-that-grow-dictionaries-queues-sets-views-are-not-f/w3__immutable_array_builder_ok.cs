using ScopeLint;
// With() makes a builder of its own and leaves this one as it is.
var b = new NetBuilder([]).With("a").With("b");
b.With("a");
b.Build("net");

record NetBuilder(string[] Layers)
{
    public NetBuilder With(string n) => new([.. Layers, n]);
    public void Build(string root)
    {
        using var s = VariableScope.Open(root);
        foreach (var l in Layers) Variable.Get<float>(l, [1]);
    }
}
