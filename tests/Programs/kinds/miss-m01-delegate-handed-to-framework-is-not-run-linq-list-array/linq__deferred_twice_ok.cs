using ScopeLint;
// The second run finds the list empty.
var names = new List<string> { "a", "b" };
var q = names.Select(n => Variable.Get<float>(n, [1]));
foreach (var v in q) Console.WriteLine(v.Name);
names.Clear();
foreach (var v in q) Console.WriteLine(v.Shape);
