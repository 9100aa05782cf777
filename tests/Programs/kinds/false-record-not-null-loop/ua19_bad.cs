using ScopeLint;
// The list closes the outer scope first.
Node? n = new Node(VariableScope.Open("a"), new Node(VariableScope.Open("b"), null));
while (n != null) { n.S.Dispose(); n = n.Next; }
record Node(VariableScope S, Node? Next);
