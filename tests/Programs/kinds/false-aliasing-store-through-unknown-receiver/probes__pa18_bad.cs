using ScopeLint;
var o = new O();
ref var n = ref o.N;
n = 3;
if (o.N == 3) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class O { public int N; }
