using ScopeLint;
using (VariableScope.Open("a", customGetter: (getter, r) => { var v = getter(r); getter(r with { Name = r.Name + "_ema" }); return v; }))
{
    Variable.Get<float>("x", [1]);
    Variable.Get<float>("y", [1]);
}
