using ScopeLint;
Variable.Get<float>(T.N, [1]); Variable.Get<float>("b", [1]);
static class T { public static readonly string A = "a"; public static readonly string N = A + "/b"; }
