using ScopeLint;
Variable.Get<float>($"w{(1, 2)}".Replace("(", "").Replace(")", "").Replace(", ", "_"), [1]);
Variable.Get<float>("w12", [1]);
