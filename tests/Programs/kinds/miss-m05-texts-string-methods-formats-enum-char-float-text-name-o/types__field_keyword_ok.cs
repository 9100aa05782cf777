using ScopeLint;
// The setter takes the blanks away from the second name too.
var l = new Layer { Name = " a " };
Variable.Get<float>(l.Name, [1]);
l.Name = " b ";
Variable.Get<float>(l.Name, [1]);

class Layer { public string Name { get; set => field = value.Trim(); } = ""; }
