using ScopeLint;
public static class Model
{
public static void Build<T>() { using var s = VariableScope.Open("net"); Variable.Get<float>(typeof(T).Name, [1]); }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("Bias", [1]);
        }
    }
}
class Bias;
public static class Runner { public static void Run() { Model.Build<Bias>(); Model.Restore(); } }
