using ScopeLint;
// Null is not greater than 0.
int? a = null;
if (a > 0) Variable.Get<float>("a", [1]); else Variable.Get<float>("b", [1]);
Variable.Get<float>("a", [1]);
