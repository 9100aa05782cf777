using ScopeLint;
var names = new[] { "a", "b", "a" };
var layers = names.Distinct().Select(n => Variable.Get<float>(n, [1])).ToList();
Console.WriteLine(layers.Count);
