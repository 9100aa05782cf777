using ScopeLint;
public static class Model
{
public static void Build() { using var s = VariableScope.Open("net"); Variable.Get<float>("xbias"[1..], [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("bias", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
