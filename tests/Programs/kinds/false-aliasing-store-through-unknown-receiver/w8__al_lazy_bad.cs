using ScopeLint;
var a = new O();
var b = new O();
O[] all = [a, b];
new Lazy<O>(() => a).Value.X = 3;
if (a.X == 3) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class O { public int X; public int K => 1; }
