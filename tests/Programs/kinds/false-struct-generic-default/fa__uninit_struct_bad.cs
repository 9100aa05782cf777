using ScopeLint;
Conf c = default;
if (!c.Share) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
struct Conf { public bool Share; }
