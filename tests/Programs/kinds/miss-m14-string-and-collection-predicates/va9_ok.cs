using ScopeLint;
string? s = null;
if (!string.IsNullOrWhiteSpace(s)) Variable.Get<float>("a", [1]);
Variable.Get<float>("a", [1]);
