using ScopeLint;
var a = new L[2];
for (var i = 0; i < 2; i++) a[i] = new L($"x{i}");
foreach (var n in a) n.Build();
class L(string n) { public void Build() => Variable.Get<float>(n, [1]); }
