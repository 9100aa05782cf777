using ScopeLint;
// Null is not greater than 0.
int? a = null;
if (a > 0) Variable.Get<float>("x", [1]);
if (!(a > 0)) Variable.Get<float>("y", [1]);
Variable.Get<float>("x", [1]);
