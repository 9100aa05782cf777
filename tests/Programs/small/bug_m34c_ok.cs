using ScopeLint;
// Only one of the two is asked for its value.
var a = new Lazy<Variable<float>>(() => Variable.Get<float>("v", []));
var b = new Lazy<Variable<float>>(() => Variable.Get<float>("v", []));
Console.WriteLine(a.Value.Name);
Console.WriteLine(a.Value.Name);
