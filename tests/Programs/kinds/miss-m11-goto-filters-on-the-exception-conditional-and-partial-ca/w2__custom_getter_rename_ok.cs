using ScopeLint;
// The getter has made shared/w of a/x.
using (VariableScope.Open("a", customGetter: (getter, r) => getter(r with { Name = "shared/" + "w" })))
{
    Variable.Get<float>("x", [1]);
}
using (VariableScope.Open("a"))
{
    Variable.Get<float>("x", [1]);
}
