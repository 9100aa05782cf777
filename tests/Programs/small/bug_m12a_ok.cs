using ScopeLint;
// The getter hands on the reuse flag of its scope.
using (VariableScope.Open("a", reuse: Reuse.Auto, customGetter: (getter, request) => getter(request)))
{
    Variable.Get<float>("v", []);
    Variable.Get<float>("v", []);
}
