using ScopeLint;
public static class Model
{
public static string Root { get; set; } = "x"; public static void Build() { using var s = VariableScope.Open(Root); Variable.Get<float>("b", [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Root = "net"; Model.Build(); Model.Restore(); } }
