using ScopeLint;
var net = new Seq("net", [new Dense("a", 3), new Seq("sub", [new Dense("a", 3), new Dense("b", 3)])]);
Visit(net);

static void Visit(Node n)
{
    switch (n)
    {
        case Dense(var name, var units):
            Variable.Get<float>(name, [units]);
            break;
        case Seq { Name: var scope, Children: var children }:
            using (VariableScope.Open(scope))
            {
                foreach (var c in children) Visit(c);
            }
            break;
    }
}

abstract record Node;
record Dense(string Name, int Units) : Node;
record Seq(string Name, Node[] Children) : Node;
