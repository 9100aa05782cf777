using ScopeLint;
// A given name and two default names.
Conv("a");
Conv(null);
Conv(null);
static void Conv(string? scope)
{
    using (var sc = VariableScope.Open(scope, "Conv", values: null))
    {
        Variable.Get<float>("w", [1]);
    }
}
