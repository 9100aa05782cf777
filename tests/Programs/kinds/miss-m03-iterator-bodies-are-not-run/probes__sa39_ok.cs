using ScopeLint;
foreach (var n in L()) Variable.Get<float>(n, [1]);
static IEnumerable<string> L() { yield return "a"; yield return "b"; }
