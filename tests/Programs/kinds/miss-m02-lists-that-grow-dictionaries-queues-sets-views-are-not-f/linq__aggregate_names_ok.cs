using ScopeLint;
// The order of the parts counts.
var name = new[] { "a", "b" }.Aggregate((x, y) => x + "/" + y);
Variable.Get<float>(name, [1]);
Variable.Get<float>("b/a", [1]);
