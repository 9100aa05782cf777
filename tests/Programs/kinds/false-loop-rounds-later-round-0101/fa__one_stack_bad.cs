using ScopeLint;
var q = new Stack<string>();
q.Push("a");
q.Push("b");
while (q.TryPop(out var x)) { Variable.Get<float>("w", [1]); }
