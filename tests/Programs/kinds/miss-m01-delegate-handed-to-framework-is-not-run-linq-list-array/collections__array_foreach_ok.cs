using ScopeLint;
// The last element is replaced before the run.
var names = new[] { "a", "b", "a" };
names[2] = "c";
Array.ForEach(names, n => Variable.Get<float>(n, [1]));
