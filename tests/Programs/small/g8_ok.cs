using ScopeLint;
// One entry of the registry runs once; the second build has a scope around it.
Twice();
Nets.Registry["mlp"]();
using (VariableScope.Open("u")) { Twice(); }
static void Twice()
{
    using (VariableScope.Open("t"))
    {
        Variable.Get<float>("w", [1]);
    }
}
static class Nets
{
    public static readonly Dictionary<string, Action> Registry = new() { ["mlp"] = () => Variable.Get<float>("mlp", [1]) };
}
