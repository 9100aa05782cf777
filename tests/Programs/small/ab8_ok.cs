using ScopeLint;
// The function of a Lazy runs once, however often its value is read.
var l = new Lazy<Variable>(() => Variable.Get<float>("a", [1]));
Console.WriteLine(l.Value.Name);
Console.WriteLine(l.Value.Name);
