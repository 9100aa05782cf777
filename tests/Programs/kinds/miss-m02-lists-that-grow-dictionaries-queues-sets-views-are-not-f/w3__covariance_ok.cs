using ScopeLint;
// Nothing is left after the first two.
List<Dense> dense = [new("a"), new("b")];
IEnumerable<ILayer> layers = dense;
foreach (var l in layers) l.Build();
foreach (var l in layers.Skip(2)) l.Build();

interface ILayer { void Build(); }
record Dense(string N) : ILayer { public void Build() => Variable.Get<float>(N, [1]); }
