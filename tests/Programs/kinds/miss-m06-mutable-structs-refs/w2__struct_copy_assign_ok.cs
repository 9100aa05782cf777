using ScopeLint;
var a = new P { N = "a" };
var b = a;
b.N = "b";
Variable.Get<float>(a.N, [1]);
Variable.Get<float>(b.N, [1]);
struct P { public string N; }
