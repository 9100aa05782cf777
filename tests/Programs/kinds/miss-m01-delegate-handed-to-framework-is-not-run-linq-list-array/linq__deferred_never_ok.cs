using ScopeLint;
// Only the first element is ever made.
var q = new[] { "a", "a" }.Select(n => Variable.Get<float>(n, [1]));
Console.WriteLine(q.Take(1).Count(v => v.Trainable));
