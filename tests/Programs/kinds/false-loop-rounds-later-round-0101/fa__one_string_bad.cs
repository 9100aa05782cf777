using ScopeLint;
foreach (var c in "xy") Variable.Get<float>("w", [1]);
