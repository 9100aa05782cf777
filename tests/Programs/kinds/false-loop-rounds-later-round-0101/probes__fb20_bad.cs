using ScopeLint;
foreach (var p in new[] { "a", "b" }.Cast<object>()) Variable.Get<float>("w", [1]);
