using ScopeLint;
// The helper looks for a variable that nobody makes.
Build("a");
Build("a");
Build("b");


static void Build(string name)
{
    var exists = Exists(name + "/v");
    using var s = VariableScope.Open(name, reuse: exists ? Reuse.True : Reuse.None);
    Variable.Get<float>("w", [1]);
}

static bool Exists(string full)
{
    foreach (var v in Graph.Default.GlobalVariables)
    {
        if (v.FullName == full)
        {
            return true;
        }
    }

    return false;
}
