using ScopeLint;
// Default names are unique within one opening of the scope.
using (VariableScope.Open("d"))
{
    Build();
    Build();
}
static void Build(string? name = null)
{
    using (VariableScope.Open(name, "conv2d"))
    {
        Variable.Get<float>("kernel", [1]);
    }
}
