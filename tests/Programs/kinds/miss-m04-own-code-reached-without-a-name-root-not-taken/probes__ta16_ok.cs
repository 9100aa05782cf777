using ScopeLint;
Use("a"); Use("b");
static void Use(string n) { if (new C(n)) { } }
class C(string n) { public string N => n; public static bool operator true(C a) { Variable.Get<float>(a.N, [1]); return true; } public static bool operator false(C a) => false; }
