using ScopeLint;
int? a = 1;
a += 2;
Variable.Get<float>($"w{a}", [1]);
Variable.Get<float>("w1", [1]);
