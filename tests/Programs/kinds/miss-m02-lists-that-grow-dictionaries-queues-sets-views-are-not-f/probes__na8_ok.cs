using ScopeLint;
var n = new N("a", [new L("x")]);
var m = n with { Ls = [new L("y")] };
n.Build();
m.Build();
record L(string N) { public void Build() => Variable.Get<float>(N, [1]); }
record N(string Name, L[] Ls) { public void Build() { foreach (var l in Ls) l.Build(); } }
