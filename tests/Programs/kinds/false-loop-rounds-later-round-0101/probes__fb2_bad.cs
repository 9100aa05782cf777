using ScopeLint;
// The empty part counts.
foreach (var n in "a,".Split(',')) Variable.Get<float>("w", [1]);
