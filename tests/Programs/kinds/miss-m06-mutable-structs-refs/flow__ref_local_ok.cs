using ScopeLint;
// The assignment through the reference changes a.
var a = "x";
var b = "y";
ref var r = ref a;
r = "z";
Variable.Get<float>(a, [1]);
Variable.Get<float>(b, [1]);
Variable.Get<float>("x", [1]);
