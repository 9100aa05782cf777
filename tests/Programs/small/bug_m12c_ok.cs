using ScopeLint;
// The getter gives each request a name of its own.
var count = 0;
using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + $"_{count++}" })))
{
    Variable.Get<float>("v", []);
    Variable.Get<float>("v", []);
}
