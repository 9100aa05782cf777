using ScopeLint;
var i = int.MaxValue;
i++;
Variable.Get<float>("v" + (i < 0 ? 1 : 2), [1]);
Variable.Get<float>("v1", [1]);
