using ScopeLint;
using System.Collections.Immutable;
// With() makes a builder of its own and leaves this one as it is.
var b = NetBuilder.Empty.With("a").With("b");
b.Build("net");
b.With("a");
b.Build("net2");

record NetBuilder(ImmutableList<string> Layers)
{
    public static NetBuilder Empty { get; } = new(ImmutableList<string>.Empty);
    public NetBuilder With(string n) => this with { Layers = Layers.Add(n) };
    public void Build(string root)
    {
        using var s = VariableScope.Open(root);
        foreach (var l in Layers) Variable.Get<float>(l, [1]);
    }
}
