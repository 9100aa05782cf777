using ScopeLint;
var n = new N("x");
n = n + "a";
n = n + "b";
class N(string r) { public string R => r; public static N operator +(N n, string l) { using (VariableScope.Open(n.R)) Variable.Get<float>(l, [1]); return n; } }
