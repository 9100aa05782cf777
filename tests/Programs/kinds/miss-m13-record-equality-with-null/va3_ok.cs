using ScopeLint;
Build(new C("a")); Build(null);
static void Build(C? c) => Variable.Get<float>(c == null ? "x" : c.N, [1]);
record C(string N);
