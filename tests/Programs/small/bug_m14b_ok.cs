using ScopeLint;
// The name scope is closed before the reset.
using (NameScope.Open("a"))
{
    Console.WriteLine(Op.Constant(1f).Name);
}
Graph.ResetDefault();
using (NameScope.Open("a"))
{
    Console.WriteLine(Op.Constant(1f).Name);
}
