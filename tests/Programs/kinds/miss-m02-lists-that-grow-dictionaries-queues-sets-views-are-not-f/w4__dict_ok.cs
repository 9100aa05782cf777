using ScopeLint;
public static class Model
{
public static void Build() { var d = new Dictionary<string, int> { ["b"] = 1 }; using var s = VariableScope.Open("net"); foreach (var (k, v) in d) Variable.Get<float>(k, [v]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
