using ScopeLint;
"a".Make(); "b".Make();
static class E { extension(string s) { public void Make() => Variable.Get<float>(s, [1]); } }
