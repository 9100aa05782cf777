using ScopeLint;
var q = new Queue<string>(["a", "b"]);
while (q.TryDequeue(out var n)) Variable.Get<float>("w", [1]);
