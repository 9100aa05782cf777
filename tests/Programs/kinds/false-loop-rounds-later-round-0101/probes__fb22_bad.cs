using ScopeLint;
foreach (var p in Enumerable.Range(0, 4).Where(i => i >= 2)) Variable.Get<float>("w", [1]);
