using ScopeLint;
// a/v, b and v are three names.
using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Trainable = false })))
{
    Variable.Get<float>("v", []);
}
Variable.Get<float>("b", []);
Variable.Get<float>("v", []);
