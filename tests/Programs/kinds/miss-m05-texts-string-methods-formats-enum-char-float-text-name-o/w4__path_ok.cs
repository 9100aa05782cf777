using ScopeLint;
public static class Model
{
public static void Build() { Variable.Get<float>(Path.Combine("net", "b"), [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
