using ScopeLint;
// Only one of the branches runs.
List<int>? list = Enumerable.Range(0, 3).ToList();
if (list is null) { Variable.Get<float>("a", []); return; }
Variable.Get<float>("a", []);
