using ScopeLint;
Node? n = new("a", new("b", null));
while (n != null) { Variable.Get<float>(n.Name, [1]); n = n.Next; }
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) Variable.Get<float>("c", [1]);
record Node(string Name, Node? Next);
