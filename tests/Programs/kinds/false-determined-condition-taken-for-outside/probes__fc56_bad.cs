using ScopeLint;
var x = new WeakReference<string>("a");
if (x.TryGetTarget(out var t) && t == "a") Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
