using ScopeLint;
// The shorter sequence has one element.
var vs = new[] { "a", "b" }.Zip(new[] { 1 }, (n, k) => Variable.Get<float>(n.Length > 0 ? "x" : n, [k])).ToArray();
Console.WriteLine(vs.Length);
