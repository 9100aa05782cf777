using ScopeLint;
// The second scope shares, whatever the condition was.
var seen = new HashSet<string>();
var x = Op.Constant(1f);
x = seen.Add("a") ? Op.Relu(x) : Op.Tanh(x);
using (VariableScope.Open("a")) { Variable.Get<float>("w", [1]); }
using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); }
