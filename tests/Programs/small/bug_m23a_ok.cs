using ScopeLint;
// Everything is created before ReuseVariables().
using (VariableScope.Open("model"))
{
    Dense("a");
    Dense("b");
    VariableScope.Current.ReuseVariables();
    Dense("b");
}
static void Dense(string name)
{
    using (VariableScope.Open(name))
    {
        Variable.Get<float>("w", []);
    }
}
