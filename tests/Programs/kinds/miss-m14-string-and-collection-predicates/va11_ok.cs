using ScopeLint;
var names = new[] { "a" };
if (names.Length > 0 && names.Contains("b")) Variable.Get<float>("a", [1]);
Variable.Get<float>("a", [1]);
