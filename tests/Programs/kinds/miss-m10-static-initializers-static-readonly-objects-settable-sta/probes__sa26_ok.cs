using ScopeLint;
T.I.Build(); T.J.Build();
class T { public static readonly T I = new("a"), J = new("b"); private readonly string _n; private T(string n) => _n = n; public void Build() => Variable.Get<float>(_n, [1]); }
