using ScopeLint;
Run();
static void Run() { var p = new P(); _ = p["w"]; _ = p["b"]; }
class P { public Variable this[string n] { get { return Variable.Get<float>(n, [1]); } } }
