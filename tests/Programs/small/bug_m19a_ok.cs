using ScopeLint;
// Two tables of different shapes in two scopes.
using (VariableScope.Open("embedding"))
{
    Variable.Get<float>("table", [10, 3]);
}
using (VariableScope.Open("position"))
{
    Variable.Get<float>("table", [4, 3]);
}
