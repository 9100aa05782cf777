using ScopeLint;
foreach (var n in new[] { "a", "b", "a" }.Where(n => n == "a")) Variable.Get<float>("w", [1]);
