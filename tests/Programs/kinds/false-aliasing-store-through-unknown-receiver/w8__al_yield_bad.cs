using ScopeLint;
var a = new O();
var b = new O();
O[] all = [a, b];
foreach (var o in Y(all)) o.X = 3; static IEnumerable<O> Y(O[] x) { foreach (var o in x) yield return o; }
if (a.X == 3) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class O { public int X; public int K => 1; }
