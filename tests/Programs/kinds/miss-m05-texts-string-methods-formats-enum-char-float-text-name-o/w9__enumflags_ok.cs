using ScopeLint;
Variable.Get<float>($"w{F.A | F.B}".Replace(", ", "_"), [1]);
Variable.Get<float>("w3", [1]);
[Flags] enum F { A = 1, B = 2 }
