using ScopeLint;
// The getter asks for the variable that exists.
using (VariableScope.Open("a"))
{
    Variable.Get<float>("v", []);
}
using (VariableScope.Open("a", reuse: Reuse.True, customGetter: (getter, request) => getter(request with { Name = request.Name.Replace("/w", "/v") })))
{
    Variable.Get<float>("w", []);
}
