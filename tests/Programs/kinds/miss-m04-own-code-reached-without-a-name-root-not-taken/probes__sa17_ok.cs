using ScopeLint;
var n = new N();
n["x"] = 1; n["y"] = 1;
class N { public int this[string k] { set => Variable.Get<float>(k, [value]); } }
