using ScopeLint;
Use(1); Use(2);
static void Use(int i) { _ = new C { i }; }
class C : List<int> { public new void Add(int i) => Variable.Get<float>($"w{i}", [1]); }
