using ScopeLint;
// Only one of the branches runs.
string? name = string.Concat("v", "w");
if (name != null) { Variable.Get<float>("a", []); }
if (name is null) { Variable.Get<float>("a", []); }
