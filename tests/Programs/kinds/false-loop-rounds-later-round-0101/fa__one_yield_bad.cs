using ScopeLint;
foreach (var i in One()) Variable.Get<float>("w", [1]);
static IEnumerable<int> One() { yield return 1; yield return 2; }
