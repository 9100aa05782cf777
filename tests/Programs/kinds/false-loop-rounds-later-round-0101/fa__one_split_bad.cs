using ScopeLint;
foreach (var n in "a,b".Split(',')) Variable.Get<float>("w", [1]);
