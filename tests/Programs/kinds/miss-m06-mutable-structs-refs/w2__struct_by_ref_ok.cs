using ScopeLint;
var a = new P { N = "a" };
Change(ref a);
Variable.Get<float>(a.N, [1]);
Variable.Get<float>("a", [1]);
static void Change(ref P p) { p.N = "x"; }
struct P { public string N; }
