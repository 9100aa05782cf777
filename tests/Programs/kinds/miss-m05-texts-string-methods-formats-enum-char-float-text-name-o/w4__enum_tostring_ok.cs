using ScopeLint;
public static class Model
{
public static void Build() { using var s = VariableScope.Open("net"); foreach (var k in Enum.GetValues<Kind>()) Variable.Get<float>(k.ToString().ToLower(), [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("bias", [1]);
        }
    }
}
enum Kind { Weights, Bias }
public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
