using ScopeLint;
public static class Model
{
public static void Build() { using var s = VariableScope.Open("net"); foreach (var n in Enumerable.Range(0, 3).Select(i => "b" + i)) Variable.Get<float>(n, [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b2", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
