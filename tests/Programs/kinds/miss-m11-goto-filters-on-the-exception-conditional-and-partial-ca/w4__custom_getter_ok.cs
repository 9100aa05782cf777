using ScopeLint;
public static class Model
{
public static void Build() { using var s = VariableScope.Open("net", customGetter: (g, r) => g(r with { Name = r.Name + "_q" })); Variable.Get<float>("b", [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b_q", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
