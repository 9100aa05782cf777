using ScopeLint;
public static class Model
{
    public static void Build(string? scope)
    {
        if (scope != null) { using var s = VariableScope.Open("a"); Variable.Get<float>("w", [1]); }
        if (string.IsNullOrEmpty(scope) && scope is null) { using var s = VariableScope.Open("a"); Variable.Get<float>("w", [1]); }
        if (!string.IsNullOrWhiteSpace(scope)) { using var s = VariableScope.Open("b"); Variable.Get<float>("w", [1]); }
        if (scope is { Length: > 0 }) { using var s = VariableScope.Open("b"); Variable.Get<float>("w", [1]); }
    }
    public static void Run() => Build("x");
}
