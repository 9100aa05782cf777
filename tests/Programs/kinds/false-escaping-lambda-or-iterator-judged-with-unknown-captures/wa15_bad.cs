using ScopeLint;
foreach (var i in Steps(true)) { }
static IEnumerable<int> Steps(bool twice) { Variable.Get<float>("w", [1]); yield return 1; if (twice) Variable.Get<float>("w", [1]); }
