using ScopeLint;
var a = new O();
var b = new O();
O[] all = [a, b];
foreach (var o in Y(a)) o.X = 3; static IEnumerable<O> Y(O x) { yield return x; }
if (a.X == 3) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class O { public int X; public int K => 1; }
