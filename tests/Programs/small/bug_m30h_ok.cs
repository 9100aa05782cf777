using ScopeLint;
// The lambda has created c0 and c1 only.
var cells = Enumerable.Range(0, 2).Select(i => Variable.Get<float>($"c{i}", [])).ToList();
Variable.Get<float>("v", []);
Variable.Get<float>("c2", []);
