using ScopeLint;
foreach (var i in Steps(new[] { "a", "b" })) { }
static IEnumerable<int> Steps(string[] n) { foreach (var x in n) { Variable.Get<float>("w", [1]); yield return 1; } }
