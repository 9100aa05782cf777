using ScopeLint;
var names = new[] { "a" }.Concat(["b"]).Append("c").Prepend("z");
foreach (var n in names) Variable.Get<float>(n, [1]);
