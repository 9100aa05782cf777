using ScopeLint;
public static class Model
{
public static void Build() { foreach (var x in Make()) { } } static IEnumerable<int> Make() { Variable.Get<float>("net/b", [1]); yield return 1; }
    public static Variable Restore()
    {
        using (VariableScope.Open("net", reuse: Reuse.True))
        {
            return Variable.Get<float>("b", [1]);
        }
    }
}

public static class Runner { public static void Run() { Model.Build(); Model.Restore(); } }
