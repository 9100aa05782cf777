using ScopeLint;
// Each run has names of its own.
A("encoder"); A("decoder");
static void A(string scope) { new List<string> { "a", "b" }.ForEach(n => Variable.Get<float>($"{scope}/{n}", [1])); }
