using ScopeLint;
int i = int.MaxValue;
i += 2;
if (i < 0) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
