using ScopeLint;
// The list is made once and read twice.
var q = new[] { "a", "b" }.Select(n => Variable.Get<float>(n, [1])).ToList();
foreach (var v in q) Console.WriteLine(v.Name);
foreach (var v in q) Console.WriteLine(v.Shape);
