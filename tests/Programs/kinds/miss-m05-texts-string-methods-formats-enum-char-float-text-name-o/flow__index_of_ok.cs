using ScopeLint;
var f = "enc/layer/w";
var i = f.LastIndexOf('/');
using (VariableScope.Open(f[..i])) Variable.Get<float>(f[(i + 1)..], [1]);
Variable.Get<float>("layer/w", [1]);
