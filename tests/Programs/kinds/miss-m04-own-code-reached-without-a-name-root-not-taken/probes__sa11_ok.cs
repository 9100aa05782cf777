using ScopeLint;
var n = new N();
n += "a"; n += "b";
class N { public void operator +=(string l) => Variable.Get<float>(l, [1]); }
