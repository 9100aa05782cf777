using ScopeLint;
var a = new string[2];
a[0] = "x"; a[1] = "y";
Variable.Get<float>(a[0], [1]);
Variable.Get<float>(a[1], [1]);
