using ScopeLint;
var a = new A(1);
if (a.ToString() == "A { X = 1 }") Variable.Get<float>("w", [1]);
if (a.GetHashCode() != new A(1).GetHashCode()) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
record A(int X);
