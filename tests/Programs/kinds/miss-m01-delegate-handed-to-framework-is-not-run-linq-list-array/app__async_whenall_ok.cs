using ScopeLint;
// WhenAll waits for the first task, it does not run it again.
var a = Task.Run(() => Variable.Get<float>("a", [1]));
await a;
var b = Task.Run(() => Variable.Get<float>("b", [1]));
await Task.WhenAll(a, b, a);
