using ScopeLint;
var q = new Queue<(string, int)>();
q.Enqueue(("a", 1));
while (q.TryDequeue(out var t))
{
    var (n, u) = t;
    Variable.Get<float>(n, [u]);
}
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    Variable.Get<float>("b", [1]);
