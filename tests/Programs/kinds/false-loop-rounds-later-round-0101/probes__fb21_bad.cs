using ScopeLint;
foreach (var p in new[] { "a", "b" }.Take(2)) Variable.Get<float>("w", [1]);
