using ScopeLint;
// The boxed value is an int, no long.
object o = 3;
if (o is int n) Variable.Get<float>("w" + n, [1]);
if (o is long) Variable.Get<float>("w3", [1]);
