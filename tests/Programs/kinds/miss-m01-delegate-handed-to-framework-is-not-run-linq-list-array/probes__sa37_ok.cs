using ScopeLint;
// The value is made once.
var v = new Lazy<Variable>(() => Variable.Get<float>("a", [1])); _ = v.Value; _ = v.Value;
