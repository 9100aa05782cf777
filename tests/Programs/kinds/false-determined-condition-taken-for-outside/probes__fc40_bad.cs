using ScopeLint;
var a = new A();
if (a.ToString() == "A") Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class A;
