using ScopeLint;
// Two variables, two slots.
var w = Variable.Get<float>("w", [1]);
var b = Variable.Get<float>("b", [1]);
Slot(w);
Slot(b);
static void Slot(Variable v) => Variable.Get<float>($"{v.FullName}/Adam", v.Shape);
