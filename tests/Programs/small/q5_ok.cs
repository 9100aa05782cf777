using ScopeLint;
// One method, two names.
var b = new Block("a", Unit);
b.Fn("x");
b.Fn("y");
static void Unit(string s) => Variable.Get<float>(s, [1]);
public sealed record Block(string Scope, Action<string> Fn);
