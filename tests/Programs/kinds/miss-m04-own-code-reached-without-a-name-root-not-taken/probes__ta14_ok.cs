using ScopeLint;
Use("a"); Use("b");
static void Use(string n) { _ = $"{new C(n)}"; }
class C(string n) { public override string ToString() { Variable.Get<float>(n, [1]); return ""; } }
