using ScopeLint;
Use("a"); Use("b");
static void Use(string n) { _ = from x in new C(n) select x; }
class C(string n) { public C Select(Func<int, int> f) { Variable.Get<float>(n, [1]); return this; } }
