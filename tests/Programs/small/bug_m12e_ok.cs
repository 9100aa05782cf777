using ScopeLint;
// The scope shares from the second request on.
using (var scope = VariableScope.Open("a", customGetter: (getter, request) => { var v = getter(request); Console.WriteLine(v.Name); return v; }))
{
    Variable.Get<float>("v", []);
    scope.ReuseVariables();
    Variable.Get<float>("v", []);
}
