using ScopeLint;
// The graph is left after the scope in it.
var a = new Graph().AsDefault();
using (VariableScope.Open("b"))
{
    Variable.Get<float>("v", []);
}
a.Dispose();
