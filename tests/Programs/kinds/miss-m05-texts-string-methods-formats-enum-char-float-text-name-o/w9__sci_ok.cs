using ScopeLint;
Variable.Get<float>($"w{1e3}", [1]);
Variable.Get<float>("w1e3", [1]);
